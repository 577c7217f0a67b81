import { schrijfCsv } from '../http/csv.ts';
import type { Rapport, Rapportregel } from './schemas.ts';

const NIET_GETOOND = 'niet getoond';
const KOPPEN = { norm: 'norm', gemeente: 'gemeente', school: 'school', maand: 'maand' } as const;

const alsRij = ({ naam, toegepast, afgeweken, percentage, redenen }: Rapportregel): string[] => [
  naam,
  String(toegepast),
  afgeweken === null ? NIET_GETOOND : String(afgeweken),
  percentage === null ? '' : String(percentage),
  (redenen ?? []).map((reden) => `${reden.naam} (${reden.aantal})`).join(', '),
];

/** The same figures for a spreadsheet: what the screen keeps back is not here either. */
export const alsCsv = ({ per, regels, totaal }: Rapport): Uint8Array<ArrayBuffer> =>
  schrijfCsv([
    [KOPPEN[per], 'norm gold', 'afgeweken', 'percentage', 'meest gegeven redenen'],
    ...[...regels, ...(totaal ? [totaal] : [])].map(alsRij),
  ]);
