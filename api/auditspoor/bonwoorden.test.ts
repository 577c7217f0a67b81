/** A receipt as an auditor, and the person whom it is about, reads it. */
import { expect, test } from 'vitest';
import type { Besluitsoort } from '../../mas/besluiten.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { benoemd, bonInWoorden, uitkomstzin } from './bonwoorden.ts';

const vraag = { groep: '', bron: '' };
const protocol: Pick<Protocol, 'vragenlijsten'> = {
  vragenlijsten: {
    verzonnen: {
      naam: 'Verzonnen',
      volgorde: [],
      vragen: {
        buitenVakantieWeg: { ...vraag, tekst: 'Was de leerling weg voor vakantie?', soort: 'ja-nee' },
        teLaat: { ...vraag, tekst: 'Hoe vaak te laat?', soort: 'aantal', eenheid: 'keer' },
        oorzaakGeoorloofd: { ...vraag, tekst: 'Waarom?', soort: 'keuze', keuzes: { ziek: 'De leerling was ziek' } },
      },
    },
  },
};
const bon = (besluit: Besluitsoort, uitkomst: Record<string, Waarde>, gekozen: Waarde, afwijking = false) =>
  bonInWoorden({ besluit, uitkomst, gekozen, afwijking, bon: [] }, {}, protocol);

test('of a melding it says what the school reported, which follows nothing and departs from nothing', () => {
  expect(bon('verzuimsoort', { verzuimsoort: 'O' }, 'V3').gekozen).toBe(
    'De school meldde: 16 uur in 4 weken. De keuzehulp komt op iets anders uit.',
  );
  expect(bon('verzuimsoort', { verzuimsoort: 'V3' }, 'V3').gekozen).toBe(
    'De school meldde: 16 uur in 4 weken. De keuzehulp komt op hetzelfde uit.',
  );
});

test.each([
  [
    'routekaart',
    { routekaart: 'A' },
    'A',
    'routekaart A – ongeoorloofd verzuim, geen luxeverzuim. Dat volgt het advies.',
  ],
  // both could be: there was nothing to follow
  ['routekaart', { routekaart: 'beide' }, 'A', 'routekaart A – ongeoorloofd verzuim, geen luxeverzuim.'],
  // against both it can be, and then one of them is no answer of the table
  ['procesverbaal', { verdachte: 'beide', afschriftRvdk: false }, 'jongere', 'de jongere.'],
  ['haltverwijzing', { haltVerwijzing: 'mag' }, 'aangemeld', 'aangemeld bij Halt.'],
  ['thuiszitter', { thuiszitter: 'thuiszitter' }, 'thuiszitter', 'thuiszitter. Dat volgt het advies.'],
  ['thuiszitter', { thuiszitter: 'thuiszitter' }, 'geen-thuiszitter', 'geen thuiszitter. Dat wijkt af van het advies.'],
  [
    'routeadvies',
    { advies: ['halt', 'basisroute'] },
    ['basisroute', 'halt'],
    'basisroute; Halt. Dat volgt het advies.',
  ],
  ['routeadvies', { advies: ['geen'] }, ['geen'], 'geen vervolgroute. Dat volgt het advies.'],
  ['duo-reden', { duoReden: 'te-kiezen' }, 'andere-opleiding', 'inschrijving beëindigd – andere opleiding.'],
] as const)('%s %j, chosen %j: %s', (besluit, uitkomst, gekozen, zin) => {
  const keuze = typeof gekozen === 'string' ? gekozen : [...gekozen];
  expect(bon(besluit, structuredClone(uitkomst) as Record<string, Waarde>, keuze).gekozen).toBe(`Gekozen: ${zin}`);
});

test('what departs from the advice is said to, and where nothing was chosen nothing is said', () => {
  expect(bon('routekaart', { routekaart: 'A' }, 'B', true).gekozen).toMatch(
    /^Gekozen: .*\. Dat wijkt af van het advies\.$/,
  );
  expect(bon('routekaart', { routekaart: 'A' }, null).gekozen).toBeNull();
});

test('decisions stand under their question, with outcomes in words', () => {
  const { uitkomst, beslissingen } = bonInWoorden(
    {
      besluit: 'routekaart',
      uitkomst: { routekaart: 'beide' },
      gekozen: null,
      afwijking: false,
      bon: [
        {
          beslissing: 'routekaartRedenen',
          hitPolicy: 'COLLECT',
          regels: [{ nr: 6, id: 'r6', bron: 'MAS, stap 3', uitkomst: null }],
          standaard: false,
          uitkomst: [
            { code: 'weg-onbekend', tekst: 'Vraag waar de leerling was.' },
            { code: 'verlof-onbekend', tekst: 'Vraag of er verlof was.' },
          ],
        },
      ],
    },
    {},
    protocol,
  );
  expect(uitkomst).toEqual([{ naam: 'Routekaart A of B?', waarde: 'routekaart A en B kunnen allebei' }]);
  expect(beslissingen).toEqual([
    {
      naam: 'Wat wijst op luxeverzuim, en wat niet?',
      waarde: 'Vraag waar de leerling was. Vraag of er verlof was.',
      standaard: false,
      regels: [{ nr: 6, bron: 'MAS, stap 3' }],
    },
  ]);
});

test('what was put to it stands under the question, or under what Schakel worked out', () => {
  const invoer = { buitenVakantieWeg: 'weet-niet', zestienUur: false, teLaat: 3, oorzaakGeoorloofd: 'ziek' };
  const gewogen = { besluit: 'duo-reden', uitkomst: {}, gekozen: null, afwijking: false, bon: [] } as const;
  const leeg = { ...gewogen, bon: [] };
  expect(bonInWoorden(leeg, invoer, protocol).invoer?.map(benoemd)).toEqual([
    'Was de leerling weg voor vakantie? weet niet',
    'Zestien uur in vier weken bereikt: nee',
    'Hoe vaak te laat? 3 keer',
    'Waarom? De leerling was ziek',
  ]);
  expect(bonInWoorden(leeg, null, protocol).invoer).toBeNull();
});

test('an outcome is one sentence, or the sentences of the table', () => {
  expect(uitkomstzin(bon('verzuimsoort', { verzuimsoort: 'O' }, 'V3'))).toBe('Uitkomst: overig verzuim.');
  const redenen = [{ tekst: 'Het kind reist niet mee.' }, { tekst: 'Er is geen verklaring.' }];
  expect(uitkomstzin(bon('vrijstelling', { vrijstellingBezwaren: redenen }, null))).toBe(
    'Uitkomst: het kind reist niet mee. Er is geen verklaring.',
  );
});
