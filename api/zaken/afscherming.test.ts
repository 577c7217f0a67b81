import { describe, expect, test } from 'vitest';
import { teDoen } from '../../mas/bezigheden.ts';
import type { Rol, Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { Spel } from '../../test/opzet/spel.ts';
import { toonGebeurtenis } from '../gebeurtenissen/lees.ts';
import { isWpg, zichtOp } from './afscherming.ts';
import { toonZaak } from './toon.ts';

const protocol = protocollen.voor('GM0361');
const wie = (rol: Rol, boa = false): Wie => ({ id: rol, rol, gemeenten: ['GM0361'], vestiging: null, boa });

/** Luxeverzuim of an earlier proeftijd: somebody was called, the call was moved, and he was heard. */
function gehoord(): Spel {
  const spel = new Spel('2026-11-02');
  const eerder = {
    meldingen: [],
    opgaven: [],
    halt: 0,
    luxe: 0,
    proeftijd: { zaakId: 'verzuim-x-luxe-1', totEnMet: '2026-12-31' },
  };
  spel.meld('1001', { zaaksoort: 'luxe', proef: false }, { eerder });
  spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'B');
  spel.rondAf('waarschuwing', 'volstaat-niet').rondAf('onderzoek-luxe', 'verwijtbaar');
  spel.gelukt({ soort: 'roep-op', verdachten: ['ouder-1'], verhoorOp: '2026-11-16', tijd: '09:00' });
  const verhoor = Object.keys(spel.dossier.verhoren)[0] ?? '';
  spel.gelukt({ soort: 'verzet-verhoor', verhoor, verhoorOp: '2026-11-17', tijd: '10:30' });
  const inhoud = { id: 'tekst-1', sha256: 'a'.repeat(64), velden: ['toelichting' as const] };
  for (const regime of ['AVG', 'WPG'] as const)
    spel.gelukt({ soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp: '2026-12-01', regime, inhoud });
  spel.tot('2026-11-25');
  const over = teDoen(spel.dossier).find((b) => b.soort === 'attendeer' && b.termijn.startsWith('verhoor/'));
  spel.gelukt({ soort: 'boek-verricht', bezigheid: over?.sleutel ?? '' }, 'zaak');
  spel.gelukt({ soort: 'leg-verhoor-vast', verhoor, uitkomst: 'gehouden', cautie: 'gegeven' });
  return spel.rondAf('verhoor', 'gehouden');
}

const spel = gehoord();
const zaak = {
  zaakId: spel.dossier.id,
  gemeente: 'GM0361',
  proef: false,
  geopend: '2026-11-02',
  volgnummer: 1,
} as Zaak;
const erbij = {
  vandaag: '2026-11-20',
  protocol,
  teksten: new Map(),
  partners: [],
  leerling: null,
  school: null,
  behandelaarNaam: null,
  verbonden: [],
  gezag: [],
  vernietigdOpGrondVan: null,
};
const beeld = (van: Wie) => toonZaak(zaak, spel.dossier, erbij, van);
const stap = (van: Wie) => beeld(van).stappen.find((s) => s.stap === 'verhoor');

describe('of a real case', () => {
  test.each([wie('lpa', true), wie('auditor')])('$rol with the right reads what falls under the Wpg', (van) => {
    const { verhoren, afspraken, brieven, proeftijd } = beeld(van);
    expect(verhoren).toMatchObject([
      { verhoorOp: '2026-11-17', tijd: '10:30', verzetVan: ['2026-11-16'], uitkomst: 'gehouden' },
    ]);
    expect(verhoren[0]).not.toHaveProperty('oproepenNodig');
    expect(afspraken).toHaveLength(2);
    expect(brieven.map(({ brief }) => brief)).toContain('oproep-verhoor');
    expect(proeftijd).toEqual({ zaakId: 'verzuim-x-luxe-1', totEnMet: '2026-12-31' });
    expect(stap(van)).toMatchObject({ stand: 'gedaan', uitkomst: { code: 'gehouden' } });
  });

  test.each([wie('lpa'), wie('teamleider'), wie('teamleider', true)])('$rol without it does not', (van) => {
    const { verhoren, afspraken, brieven, proeftijd, termijnen } = beeld(van);
    expect({ verhoren, proeftijd }).toEqual({ verhoren: [], proeftijd: null });
    expect(afspraken.map(({ regime }) => regime)).toEqual(['AVG']);
    expect(brieven.map(({ brief }) => brief)).not.toContain('oproep-verhoor');
    expect(JSON.stringify(termijnen)).not.toMatch(/verhoor/);
    expect(stap(van)).toMatchObject({ stand: 'gedaan', uitkomst: null, afgeschermd: true });
  });

  test('a notice that went out about it is shielded with it', () => {
    const verricht = spel.van('Verricht')[0];
    if (!verricht) throw new Error('er ging geen attendering uit');
    expect(verricht.regime).toBe('WPG');
    // in ledgers of before such a notice was booked under the AVG
    expect(isWpg(spel.dossier, { ...verricht, regime: 'AVG' })).toBe(true);
    const vanLpa = toonGebeurtenis(verricht, zichtOp(wie('lpa'), zaak, spel.dossier));
    expect(JSON.stringify(vanLpa)).not.toContain('verhoor');
    expect(toonGebeurtenis(verricht, zichtOp(wie('auditor'), zaak, spel.dossier))).toMatchObject({ soort: 'Verricht' });
  });
});
