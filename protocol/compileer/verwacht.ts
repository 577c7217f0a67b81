/**
 * What the code reads in a protocol by name: the outcomes that it acts on and the choices that it knows. A table or a
 * setting that says something else would be passed over without a word, so the compiler holds them against this.
 */
import { ADVIESROUTES } from '../../mas/begrippen.ts';
import type { Besluitsoort } from '../../mas/besluiten.ts';

export interface Verwachting {
  besluit: Besluitsoort;
  /** The decision of its model. */
  beslissing: string;
  /** The outcomes that something depends on. */
  codes: readonly string[];
}

export const UITKOMSTEN: readonly Verwachting[] = [
  { besluit: 'routekaart', beslissing: 'routekaart', codes: ['A', 'B', 'beide'] },
  { besluit: 'waarschuwing', beslissing: 'waarschuwing', codes: ['waarschuwing'] },
  {
    besluit: 'procesverbaal',
    beslissing: 'verdachte',
    codes: ['jongere', 'ouder', 'beide', 'nog-nodig', 'overleg-om'],
  },
  { besluit: 'routeadvies', beslissing: 'halt', codes: ['uitgesloten'] },
  { besluit: 'routeadvies', beslissing: 'strafrecht', codes: ['uitgesloten'] },
  { besluit: 'routeadvies', beslissing: 'advies', codes: [...ADVIESROUTES, 'geen'] },
  { besluit: 'haltverwijzing', beslissing: 'haltVerwijzing', codes: ['mag'] },
  { besluit: 'veilig-thuis', beslissing: 'veiligThuis', codes: ['melden'] },
  { besluit: 'last-onder-dwangsom', beslissing: 'last', codes: ['mag', 'leg-uit', 'nog-nodig', 'uitgesloten'] },
];

const JA_NEE = ['ja', 'nee'];

/** Of every setting that a case asks for: its choices, no more and no less. */
export const KEUZES: Readonly<Record<string, readonly string[]>> = {
  'halt/ondergrens-opgeteld': JA_NEE,
  'halt/bovengrens-opgeteld': JA_NEE,
  'halt/telperiode': ['schooljaar', 'half-schooljaar'],
  'halt/leeftijd-instemming-ouders': ['bij-verwijzing', 'bij-verzuim'],
  'strafrecht/artikel-5-onder-b': ['alleen-na-overleg-om', 'gewoon'],
  'verzuimsoort/afspraak-18plus': JA_NEE,
  'last/beleid': JA_NEE,
  'last/jongere': JA_NEE,
  'last/lopend-proces-verbaal': ['leg-uit', 'uitgesloten'],
  'last/tijdseenheid': ['schooldag', 'dag'],
  'verlof/beslisser': ['leerplichtambtenaar', 'college'],
  'bezwaar/artikel-5': JA_NEE,
};
