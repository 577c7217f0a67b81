import { expect, test } from 'vitest';
import { exemplaar, Spel, voorbeeldVan } from '../../test/opzet/spel.ts';
import { teDoen } from '../../mas/bezigheden.ts';
import type { Dag } from '../../mas/datum.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { toonMogelijk } from './mogelijk.ts';

const protocol = protocollen.voor('GM0361');
const collega = { id: 'lpa-2', rol: 'lpa', gemeenten: ['GM0361'], vestiging: null, boa: false } as const;

test('a letter that names a last day is offered for approval on its own day, and after that with what to do instead', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  spel.rondAf('onderzoek', 'ongeoorloofd');
  const over = 'stap/brief';
  const voorbeeld = voorbeeldVan(spel, over, { exemplaren: [exemplaar('e1', { vierOgen: ['geblokkeerd'] })] });
  spel.gelukt({ soort: 'stel-brief-vast', over, voorbeeld: 'v' }, 'handeling', { voorbeeld });
  const goedkeuren = (vandaag: Dag) =>
    toonMogelijk(spel.dossier, { protocol, vandaag }, collega, { gemeenten: ['GM0361'] }).filter(
      ({ handeling }) => handeling === 'keur-brief-goed',
    );
  expect(goedkeuren('2026-11-02')).toMatchObject([{ mogelijk: true }]);
  expect(goedkeuren('2026-11-03')).toMatchObject([
    { mogelijk: false, waarom: expect.stringMatching(/Neem hem terug, en stel hem vandaag opnieuw vast\.$/) as string },
  ]);
});

test('among several partners somebody chooses by name, also when the one that was chosen works there no more', () => {
  const inhoud = { id: 't', sha256: 'a'.repeat(64), velden: ['toelichting' as const] };
  const spel = new Spel('2026-11-02').meld();
  const [een, twee] = ['politie-1', 'politie-2'].map((id) => ({ id, soort: 'politie', naam: `Fictieve ${id}` }));
  const school = { id: 'school', soort: 'school', naam: 'Verzonnen School' };
  const veld = (handeling: string, ...partners: (typeof school | undefined)[]) => {
    const nu = { protocol, vandaag: '2026-11-02', partners: partners.flatMap((p) => p ?? []) };
    const [kan] = toonMogelijk(spel.dossier, nu, collega, { gemeenten: ['GM0361'] }).filter(
      (m) => m.handeling === handeling && (m.vast.bericht ?? 'assistentie-gevraagd') === 'assistentie-gevraagd',
    );
    const { properties, required } = kan?.schema as {
      properties: { partner?: { enum: string[] } };
      required: string[];
    };
    return properties.partner ? [properties.partner.enum, required.includes('partner')] : null;
  };
  expect(veld('stuur-bericht', een, school)).toBeNull();
  expect(veld('stuur-bericht', een, twee, school)).toEqual([['politie-1', 'politie-2'], true]);
  const vraag = { soort: 'stuur-bericht', bericht: 'assistentie-gevraagd', partner: 'politie-1', inhoud } as const;
  spel.gelukt(vraag, 'handeling', { partnerPast: true });
  const bezigheid = teDoen(spel.dossier).find(({ soort }) => soort === 'bericht');
  if (!bezigheid) throw new Error('er gaat geen bericht uit');
  spel.gelukt({ soort: 'boek-geweigerd', bezigheid, code: 'GeenOntvanger' }, 'zaak');
  expect(veld('bied-opnieuw-aan', een, school)).toBeNull();
  expect(veld('bied-opnieuw-aan', een, twee)).toEqual([['politie-1', 'politie-2'], true]);
  expect(veld('bied-opnieuw-aan', twee, school)).toEqual([['politie-2'], true]);
  expect(veld('bied-opnieuw-aan', school)).toBeNull();
});
