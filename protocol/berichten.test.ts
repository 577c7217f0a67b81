/** What leaves the house with a message, for every message that there is: the fields of the paper and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { bouwBericht } from '../mas/berichtbouw.ts';
import { type Berichtbron, BRONVELDEN, VOORBEELDBRON } from '../mas/berichtbron.ts';
import {
  ANTWOORDEN,
  BERICHTEN,
  type Berichtsoort,
  type Ketenpartner,
  KETENPARTNERS,
  MET_TOESTEMMING,
} from '../mas/berichten.ts';
import type { Berichtinhoud } from '../mas/protocol.ts';
import { labelVan } from '../mas/verwoord/routestand.ts';
import { protocollen } from '../test/opzet/protocollen.ts';

const { alle } = protocollen;
const [landelijk] = alle;
if (!landelijk) throw new Error('er is geen landelijk protocol');
const { berichten } = landelijk;
const SOORTEN = Object.keys(BERICHTEN) as Berichtsoort[];
const UIT = SOORTEN.filter((soort) => BERICHTEN[soort].richting === 'uit');

/** Every field holds its own name; beside them stands what no message knows. */
const merk = (waarde: unknown, pad: string): unknown => {
  if (Array.isArray(waarde)) return [merk(waarde[0], `${pad}[]`), merk(waarde[0], `${pad}[]`)];
  if (typeof waarde !== 'object' || waarde === null) return pad;
  const delen = Object.entries(waarde).map(([naam, deel]) => [naam, merk(deel, pad === '' ? naam : `${pad}.${naam}`)]);
  return { ...(Object.fromEntries(delen) as object), geheim: `${pad}.geheim` };
};
const BRON = merk(VOORBEELDBRON, '') as Berichtbron;

/** Every word that is in it, wherever. */
const woorden = (waarde: unknown): string[] => {
  if (typeof waarde === 'string') return [waarde];
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(woorden) : [];
};

/** The sets of fields of §2.1, by the first words of their names. */
const NAAM = ['leerling.voornaam', 'leerling.achternaam'];
const BEREIKBAAR = ['leerling.adres', 'leerling.email', 'ouders'];
const KETEN = ['leerling.bsn', 'leerling.geslacht', 'gezag'];
const OPSPORING = ['justitie', 'boa'];
/** What a partner never gets, whatever the message (§2.2). */
const NOOIT: Readonly<Record<Ketenpartner, readonly string[]>> = {
  school: [...BEREIKBAAR, ...KETEN, ...OPSPORING, 'hulp', 'haltToets', 'instemming'],
  hulpverlener: [...KETEN, ...OPSPORING, 'haltToets', 'instemming', 'verzuim.specificatie'],
  halt: ['hulp.instantie', 'afspraken', 'justitie.eerdereAfdoeningen'],
  raad: ['haltToets', 'instemming'],
  'veilig-thuis': [...KETEN, ...OPSPORING, 'school', 'afspraken', 'uitkomst', 'hulp.instantie', 'verzuim.specificatie'],
  'openbaar-ministerie': ['hulp', 'afspraken', 'haltToets', 'instemming'],
  jeugdbeschermingstafel: [...KETEN, ...OPSPORING, 'verzuim.specificatie', 'haltToets', 'instemming'],
  jeugdarts: [...KETEN, ...OPSPORING, 'hulp', 'afspraken', 'uitkomst', 'haltToets', 'instemming'],
  samenwerkingsverband: [...BEREIKBAAR, ...KETEN, ...OPSPORING, 'hulp', 'uitkomst', 'verzuim.specificatie'],
  doorstroompunt: [...KETEN, ...OPSPORING, 'hulp', 'afspraken', 'uitkomst', 'verzuim.specificatie'],
  gemeente: [...OPSPORING, 'hulp', 'haltToets', 'instemming'],
  politie: ['leerling.geboortedatum', 'leerling.email', 'ouders', ...KETEN, ...OPSPORING, 'verzuim', 'hulp', 'school'],
  inspectie: ['leerling', 'ouders', 'gezag', 'verzuim', 'melding', 'afspraken', 'uitkomst', 'hulp', ...OPSPORING],
  vrijstellingsregister: [...OPSPORING, 'ouders', 'gezag', 'school', 'verzuim', 'hulp', 'vrijstelling.grond'],
  arbeidsinspectie: [...OPSPORING, 'ouders', 'gezag', 'school', 'verzuim', 'hulp', 'vrijstelling.grond'],
};
/** That somebody is known to them says much already (§1). */
const GEVOELIG: readonly Ketenpartner[] = [
  'halt',
  'raad',
  'veilig-thuis',
  'openbaar-ministerie',
  'hulpverlener',
  'jeugdarts',
  'jeugdbeschermingstafel',
];

describe.each(SOORTEN)('%s', (soort) => {
  const regel = berichten[soort];
  if (!regel) throw new Error(`${soort} ontbreekt`);
  const { kern, inhoud } = bouwBericht(regel, BRON);

  it('holds the fields that are written down for it, and nothing else', () => {
    // to whom it says much that somebody is known there, the event itself holds none of them
    const [los, achter] = regel.gevoelig ? [[], [...regel.kern, ...regel.inhoud]] : [regel.kern, regel.inhoud];
    expect(new Set(woorden(kern))).toEqual(new Set(los));
    expect(new Set(woorden(inhoud))).toEqual(new Set(achter));
    expect(JSON.stringify({ kern, inhoud })).not.toContain('geheim');
  });

  it('holds nothing that this partner may never get', () => {
    const verboden = NOOIT[BERICHTEN[soort].partner];
    const mag = (veld: string): boolean =>
      !verboden.some((groep) => `${veld}.`.startsWith(`${groep}.`) || veld.startsWith(`${groep}[]`));
    expect([...woorden(kern), ...woorden(inhoud)].filter((veld) => !mag(veld))).toEqual([]);
  });

  it('names nobody in the event itself', () => {
    expect(
      woorden(kern).filter((veld) => /^(leerling|ouders|gezag|contact|vraag|boa|melding|hulp)/.test(veld)),
    ).toEqual([]);
    expect(regel.gevoelig || !GEVOELIG.includes(BERICHTEN[soort].partner)).toBe(true);
  });
});

test('of what is asked for, what was answered and what comes in it says where the right to it comes from', () => {
  for (const soort of SOORTEN) expect(berichten[soort]?.grondslag, soort).not.toBe('');
  expect(Object.keys(berichten)).toHaveLength(SOORTEN.length);
});

test('only with consent goes what names a child to who treats it', () => {
  const zonder = UIT.filter(
    (soort) =>
      ['hulpverlener', 'jeugdarts'].includes(BERICHTEN[soort].partner) &&
      berichten[soort]?.toestemming === 'geen' &&
      berichten[soort].inhoud.some((veld) => NAAM.includes(veld)),
  );
  expect(zonder).toEqual([]);
  // whoever loses the consent hears so, and hears nothing else
  expect(berichten['toestemming-ingetrokken']).toMatchObject({ toestemming: 'geen', kern: ['datum'], inhoud: [] });
});

test('what the list of actions knows of consent is what the protocol says', () => {
  expect([...MET_TOESTEMMING].sort()).toEqual(
    SOORTEN.filter((soort) => berichten[soort]?.toestemming === 'ouders-en-jongere').sort(),
  );
});

test('what is not known is left out, and a list keeps its places', () => {
  const { inhoud } = bouwBericht(
    {
      ...{ kern: [], gevoelig: false },
      inhoud: ['leerling.bsn', 'leerling.voornaam', 'ouders[].naam', 'ouders[].telefoon', 'afspraken[].wat'],
    },
    {
      leerling: { ...VOORBEELDBRON.leerling, voornaam: 'Fictief', bsn: null },
      ouders: [
        { naam: 'Verzonnen Ouder', telefoon: null, email: 'een@example.invalid' },
        { naam: 'Andere Ouder', telefoon: '010-1234567', email: null },
      ],
    },
  );
  expect(inhoud).toEqual({
    leerling: { voornaam: 'Fictief' },
    ouders: [{ naam: 'Verzonnen Ouder' }, { naam: 'Andere Ouder', telefoon: '010-1234567' }],
  });
});

test('a name of a field is no way into something else', () => {
  const regel = { kern: ['constructor.name', '__proto__.x', 'leerling'], inhoud: [], gevoelig: false };
  expect(bouwBericht(regel, {}).kern).toEqual({});
  expect(BRONVELDEN).toContain('ouders[].email');
});

test('every answer outside the routes comes from the partner that was asked, within a term of the protocol', () => {
  for (const [soort, { soorten, regel }] of Object.entries(ANTWOORDEN)) {
    expect(landelijk.termijnen[regel], regel).toBeDefined();
    for (const antwoord of soorten) {
      expect(BERICHTEN[antwoord].partner, antwoord).toBe(BERICHTEN[soort as Berichtsoort].partner);
      expect(BERICHTEN[antwoord].richting, antwoord).toBe('in');
    }
  }
});

const lees = (pad: string): string => readFileSync(new URL(pad, import.meta.url), 'utf8');
const zonderOpmaak = (tekst: string): string => tekst.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
const rij = (cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`;
const KOP = ['code', 'bericht', 'type', 'kern', 'inhoud', 'toestemming', 'antwoord'];

/** A partner as docs/berichten.md shows it, with the groups as they are written down. */
function schets(partner: Ketenpartner): string {
  const ruw = parse(lees('landelijk/berichten.yaml')) as Record<Berichtsoort, Berichtinhoud>;
  const rijen = SOORTEN.filter((soort) => BERICHTEN[soort].partner === partner).map((soort) => {
    const { naam, richting, regime } = BERICHTEN[soort];
    const { code, type, kern, inhoud, toestemming } = ruw[soort];
    const antwoord = ANTWOORDEN[soort]?.regel;
    return rij([
      `${code} ${richting === 'uit' ? '→' : '←'}`,
      `${naam}${regime ? ' (Wpg)' : ''}`,
      `\`${type}\``,
      kern.join(', '),
      inhoud.join(', '),
      toestemming === 'geen' ? '' : 'ja',
      antwoord === undefined ? '' : `\`${antwoord}\``,
    ]);
  });
  return [`## ${labelVan(partner)}`, '', rij(KOP), rij(KOP.map(() => '---')), ...rijen].join('\n');
}

test('docs/berichten.md lists the messages as they are', () => {
  const document = zonderOpmaak(lees('../docs/berichten.md'));
  for (const partner of KETENPARTNERS) expect(document, schets(partner)).toContain(zonderOpmaak(schets(partner)));
});
