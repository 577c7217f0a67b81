/**
 * Cuts what a column can hold into pieces on which every one of its cells says the same all over. One value of each
 * piece then stands for the whole of it, and feelin itself says whether a cell takes it: analysis and evaluation cannot
 * disagree about a cell.
 */
import { FeelDate, parseDate, unaryTest } from 'feelin';
import { plusDagen } from '../../mas/datum.ts';
import { isLeeg } from './feel.ts';
import type { Kolom } from './lint-cel.ts';
import { waardenIn } from './ontleed.ts';

/** One such piece, by the value that stands for it. */
export interface Atoom {
  waarde: unknown;
  /** As a person writes it. */
  tekst: string;
}

/**
 * The pieces of a column.
 *
 * Numbers are whole as long as every number in the column is: hours and times are counted whole, and of a column with
 * 2.5 in it the numbers between two others matter as well. A column can be null only when one of its cells says so:
 * the rest of the protocol then has to see to it that it never is.
 */
export function atomenVan(kolom: Kolom, cellen: readonly string[]): Atoom[] {
  const punten = [...cellen, kolom.toegestaan ?? ''].flatMap(waardenIn);
  const atomen = soortAtomen(kolom, punten).filter(({ waarde }) => past(kolom.toegestaan ?? '', waarde));
  const kanNull = cellen.some((cel) => waardenIn(cel).includes(null));
  return kanNull ? [...atomen, { waarde: null, tekst: 'null' }] : atomen;
}

/** Whether a cell takes a value. */
export const past = (cel: string, waarde: unknown): boolean =>
  isLeeg(cel) || unaryTest(cel, { '?': waarde }).value === true;

function soortAtomen({ basis, toegestaan }: Kolom, punten: unknown[]): Atoom[] {
  if (basis === 'boolean') return [true, false].map((waarde) => ({ waarde, tekst: String(waarde) }));
  if (basis === 'number') return getallen(punten.filter((punt) => typeof punt === 'number'));
  if (basis === 'date') return dagen(punten.filter((punt) => punt instanceof FeelDate).map(({ iso }) => iso));
  const teksten = [...new Set(punten.filter((punt) => typeof punt === 'string'))];
  const genoemd = teksten.map((waarde) => ({ waarde, tekst: JSON.stringify(waarde) }));
  return toegestaan === null ? [...genoemd, { waarde: ONGENOEMD, tekst: 'een andere tekst' }] : genoemd;
}

/** No cell can mention it. */
const ONGENOEMD = '\0';

function getallen(punten: number[]): Atoom[] {
  const geheel = punten.every(Number.isInteger);
  const waarden = tussenliggend(
    [...new Set(punten)].sort((a, b) => a - b),
    (punt, stap) => punt + stap,
    (a, b) => (geheel ? (b - a > 1 ? a + 1 : null) : (a + b) / 2),
  );
  return (waarden.length === 0 ? [0] : waarden).map((waarde) => ({ waarde, tekst: String(waarde) }));
}

function dagen(punten: string[]): Atoom[] {
  const waarden = tussenliggend([...new Set(punten)].sort(), plusDagen, (a, b) => {
    const morgen = plusDagen(a, 1);
    return morgen < b ? morgen : null;
  });
  return (waarden.length === 0 ? ['2026-01-01'] : waarden).map((dag) => ({ waarde: parseDate(dag), tekst: dag }));
}

/** Each point, one value between each two if there is any, one before the first and one after the last. */
function tussenliggend<T>(punten: T[], plus: (punt: T, stap: 1 | -1) => T, midden: (a: T, b: T) => T | null): T[] {
  const [eerste] = punten;
  const laatste = punten.at(-1);
  if (eerste === undefined || laatste === undefined) return [];
  const uit = punten.flatMap((punt, n) => {
    const vorige = punten[n - 1];
    const ertussen = vorige === undefined ? null : midden(vorige, punt);
    return ertussen === null ? [punt] : [ertussen, punt];
  });
  return [plus(eerste, -1), ...uit, plus(laatste, 1)];
}
