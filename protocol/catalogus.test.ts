/** Every term of domain §4 stands in the protocols, as the law or the protocol says it: written out by hand. */
import { describe, expect, test } from 'vitest';
import { LEEFTIJDEN } from '../mas/leeftijd.ts';
import { protocollen } from '../test/opzet/protocollen.ts';

const { alle } = protocollen;
const [landelijk, nk, ijv] = alle;
if (!landelijk || !nk || !ijv) throw new Error('er ontbreekt een protocol');

/** row, protocol, key, length and unit, na/voor, whether the Algemene termijnenwet is asked */
const TERMIJNEN = [
  ['T01', landelijk, 'school/melding', '5 werkdagen', 'na', false],
  ['T02', landelijk, 'school/in-en-uitschrijving', '7 dagen', 'na', true],
  ['T02', nk, 'school/in-en-uitschrijving-duo', '7 werkdagen', 'na', false],
  ['T03', landelijk, 'verlof/ziekte', '2 dagen', 'na', true],
  ['T04', landelijk, 'verlof/godsdienst', '2 dagen', 'voor', true],
  ['T05', landelijk, 'verlof/achteraf', '2 dagen', 'na', true],
  ['T08', landelijk, 'vrijstelling/begin', '1 maanden', 'voor', true],
  ['T10', landelijk, 'vrijstelling/verklaring', '3 maanden', 'voor', true],
  ['T11', landelijk, 'vrijstelling/richting', '1 jaren', 'voor', true],
  ['T12', landelijk, 'vervangend/besluit', '4 weken', 'na', true],
  ['T12', landelijk, 'vervangend/afschrift', '2 weken', 'na', true],
  ['T12', landelijk, 'vervangend/verlenging', '8 weken', 'voor', true],
  ['T13', landelijk, 'aanvraag/besluit', '8 weken', 'na', true],
  ['T14', landelijk, 'aanvraag/aanvulling', '2 weken', 'na', false],
  ['T15', landelijk, 'dwangsom/eerste-dag', '2 weken', 'na', true],
  ['T15', landelijk, 'dwangsom/looptijd', '42 dagen', 'na', false],
  ['T16', landelijk, 'bezwaar/indienen', '6 weken', 'na', true],
  ['T16', landelijk, 'bezwaar/per-post', '1 weken', 'na', true],
  ['T17', landelijk, 'bezwaar/besluit', '6 weken', 'na', true],
  ['T17', landelijk, 'bezwaar/besluit-met-commissie', '12 weken', 'na', true],
  ['T17', landelijk, 'bezwaar/verdaging', '6 weken', 'na', true],
  ['T18', landelijk, 'last/betaling', '6 weken', 'na', true],
  ['T18', landelijk, 'last/invordering', '4 weken', 'na', true],
  ['T18', landelijk, 'last/verjaring', '1 jaren', 'na', true],
  ['T19', landelijk, 'geen-school/ouders', '7 dagen', 'na', true],
  ['T19', landelijk, 'geen-school/onderzoek', '4 weken', 'na', true],
  ['T19', landelijk, 'geen-school/inschrijven', '4 weken', 'na', true],
  ['T23', landelijk, 'pv/na-verhoor', '1 maanden', 'na', false],
  ['T23', landelijk, 'pv/na-melding', '2 maanden', 'na', false],
  ['T24', landelijk, 'strafrecht/verjaring', '3 jaren', 'na', true],
  ['T26', landelijk, 'veilig-thuis/begin', '5 dagen', 'na', true],
  ['T26', landelijk, 'veilig-thuis/oordeel', '10 weken', 'na', true],
  ['T27', landelijk, 'verwijsindex/melding', '2 jaren', 'na', true],
  ['T27', landelijk, 'verwijsindex/archief', '5 jaren', 'na', true],
  ['T28', landelijk, 'corv/verkeersgegevens', '6 maanden', 'na', false],
  ['T29', landelijk, 'arbeidsinspectie/bericht', '2 weken', 'na', false],
  ['P01', landelijk, 'mdo/eerste', '3 weken', 'na', false],
  ['P02', landelijk, 'mdo/evaluatie', '6 weken', 'na', false],
  ['P03', landelijk, 'mdo/vervolg', '6 weken', 'na', false],
  ['P04', landelijk, 'verzuim/langdurig', '4 lesweken', 'na', false],
  ['P04', nk, 'verzuim/langdurig', '28 dagen', 'na', false],
  ['P05', ijv, 'verzuim/langdurig', '30 dagen', 'na', false],
  ['P05', ijv, 'verzuim/mdo', '30 dagen', 'na', false],
  ['P06', landelijk, 'verzuim/drie-maanden', '3 maanden', 'na', false],
  ['P11', nk, 'spreekuur/lijst', '5 werkdagen', 'voor', false],
  ['P12', landelijk, 'samenwerkingsverband/overzicht', '3 maanden', 'na', false],
  ['P13', landelijk, 'protocol/bespreking', '1 jaren', 'na', false],
  ['P14', landelijk, 'verlof/aanvraag', '8 weken', 'voor', false],
  ['P15', landelijk, 'vrijstelling/inschrijven', '2 weken', 'na', false],
  ['P16', landelijk, 'ziekte/niet-op-orde', '5 dagen', 'na', false],
  ['P17', landelijk, 'vrijstelling/terugkeer', '8 weken', 'voor', false],
  ['P19', landelijk, 'basisroute/monitor', '4 lesweken', 'na', false],
  ['P19', landelijk, 'hulp/terugkoppeling', '6 weken', 'na', false],
  ['P19', landelijk, 'halt/uitslag', '12 weken', 'na', false],
] as const;

describe('terms', () => {
  test.each(TERMIJNEN)('%s %# %s', (_, protocol, sleutel, duur, richting, atw) => {
    const regel = protocol.termijnen[sleutel];
    expect(regel && `${regel.lengte} ${regel.eenheid}`).toBe(duur);
    expect(regel).toMatchObject({ richting, ...(atw && { grondslag: 'wettelijk', doorschuiven: 'atw' }) });
    // wet or AMvB and the Termijnenwet go together; only the days of a dwangsom are excluded by name (Awb 4:17)
    if (!atw && sleutel !== 'dwangsom/looptijd') expect(regel?.grondslag).toBe('protocol');
  });
});

const DREMPELS = [
  ['T06', 'verlof/hoofd-dagen', 10],
  ['T06', 'verlof/vakantie-keren', 1],
  ['T06', 'verlof/eerste-lesweken', 2],
  ['T15', 'dwangsom/eerste-bedrag', 23],
  ['T15', 'dwangsom/tweede-bedrag', 35],
  ['T15', 'dwangsom/rest-bedrag', 45],
  ['T25', 'halt/uren-deelneming', 20],
  ['T28', 'corv/bericht-uren', 24],
  ['P07', 'ziekte/meldingen', 4],
  ['P07', 'ziekte/venster', 12],
  ['P07', 'ziekte/dagen', 7],
  ['P07', 'ziekte/mentor-dagen', 4],
  ['P08', 'jeugdarts/niet-verschenen', 2],
  ['P18', 'verzuim/interval', 7],
] as const;

test.each(DREMPELS)('%s: threshold %s is %i', (_, sleutel, waarde) => {
  expect(landelijk.drempels[sleutel]?.waarde).toBe(waarde);
});

const VASTE_DAGEN = [
  ['T09', landelijk, 'vrijstelling/jaarlijks', ['06-30']], // before 1 July
  ['T22', landelijk, 'gemeente/jaarverslag', ['09-30']], // before 1 October
  ['P09', nk, 'msa/overleg', ['09-01', '01-01', '03-01', '06-01']],
  ['P10', nk, 'msa/lijst', ['*-06']], // before each 7th
] as const;

test.each(VASTE_DAGEN)('%s: %# fixed day', (_, protocol, sleutel, dagen) => {
  expect(protocol.vasteDagen[sleutel]?.dagen).toEqual(dagen);
});

/** No term of its own: leave of more than ten days is an aanvraag (T13); ages are tested below. */
const ELDERS = ['T07', 'T20', 'T21'];

test('every row of domain §4.1 and §4.2 is named here, and no other', () => {
  const rijen = (letter: string, aantal: number) =>
    Array.from({ length: aantal }, (_, n) => letter + String(n + 1).padStart(2, '0'));
  const genoemd = new Set([...ELDERS, ...[...TERMIJNEN, ...DREMPELS, ...VASTE_DAGEN].map(([rij]) => rij)]);
  expect([...genoemd].sort()).toEqual([...rijen('P', 19), ...rijen('T', 29)]);
});

test('T20, T21, T27: ages stand with the law', () => {
  expect(LEEFTIJDEN).toMatchObject({ leerplicht: 5, eindeLeerplicht: 16, meerderjarig: 18, doorstroompunt: 23 });
});

test('a region holds whatever it does not name as the national protocol has it', () => {
  for (const regio of [nk, ijv]) {
    const anders = Object.keys(regio.termijnen).filter(
      (sleutel) => regio.termijnen[sleutel]?.bron !== landelijk.termijnen[sleutel]?.bron,
    );
    expect(anders.sort(), regio.naam).toEqual(
      regio === nk
        ? ['school/in-en-uitschrijving-duo', 'spreekuur/lijst', 'verzuim/langdurig']
        : ['mdo/eerste', 'verzuim/langdurig', 'verzuim/mdo'],
    );
  }
});
