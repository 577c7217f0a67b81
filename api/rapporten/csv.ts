import { schrijfCsv } from '../http/csv.ts';
import type { Rapport, Rapportregel, Verdeling } from './schemas.ts';

const NIET_GETOOND = 'niet getoond';
const GETALLEN = ['norm gold', 'afgeweken', 'percentage', 'meest gegeven redenen'];

/** A column that says what a line is about: a file is read on another day, by somebody who does not see the page. */
type Kolom = [naam: string, waarde: (regel: Rapportregel) => string];

/** What a line is one of stands in the column of that; of the rest all lines say the same. */
function kolommen({ van, totEnMet, per, gemeente, vestiging, norm }: Rapport): Kolom[] {
  const kolom = (deel: Verdeling, vast: string | undefined): Kolom[] =>
    per === deel ? [[deel, ({ naam }) => naam]] : vast === undefined ? [] : [[deel, () => vast]];
  return [
    ...kolom('gemeente', gemeente?.naam),
    ['eerste maand', () => van],
    ['laatste maand', () => totEnMet],
    ...kolom('norm', norm?.naam),
    ...kolom('school', vestiging?.naam),
    ...kolom('maand', undefined),
  ];
}

const getallen = ({ toegepast, afgeweken, percentage, redenen }: Rapportregel): string[] => [
  String(toegepast),
  afgeweken === null ? NIET_GETOOND : String(afgeweken),
  percentage === null ? '' : String(percentage),
  (redenen ?? []).map((reden) => `${reden.naam} (${reden.aantal})`).join(', '),
];

/** The same figures for a spreadsheet: what the screen keeps back is not here either. */
export function alsCsv(rapport: Rapport): Uint8Array<ArrayBuffer> {
  const vooraan = kolommen(rapport);
  const regels = [...rapport.regels, ...(rapport.totaal ? [rapport.totaal] : [])];
  return schrijfCsv([
    [...vooraan.map(([naam]) => naam), ...GETALLEN],
    ...regels.map((regel) => [...vooraan.map(([, waarde]) => waarde(regel)), ...getallen(regel)]),
  ]);
}

/** What a name of a file can hold everywhere. */
const alsNaam = (tekst: string): string =>
  tekst
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** The name of that file: what it is about, so that two of them can be told apart. */
export function csvNaam({ per, gemeente, vestiging, norm, van, totEnMet }: Rapport): string {
  const over = [gemeente?.naam, vestiging?.code, per === 'norm' ? undefined : norm?.id].flatMap((deel) => deel ?? []);
  return `${['pas-toe-of-leg-uit', `per-${per}`, ...over.map(alsNaam), van, totEnMet].join('-')}.csv`;
}
