/** FEEL texts, worked out by feelin. What feelin only warns of is an error in a strict evaluation. */
import {
  evaluate,
  parseUnaryTests,
  SyntaxError as Syntaxfout,
  unaryTest,
  type EvaluationResult,
  type Warning,
} from 'feelin';
import { DmnFout, type Plaats } from './fout.ts';
import { kort } from './kort.ts';
import { weiger, type Loop } from './loop.ts';
import { vingerafdruk, type Bereik } from './waarden.ts';

/** What a text says that can be neither true nor false: the cell does not matter. */
export const isLeeg = (cel: string): boolean => cel === '' || cel === '-';

/**
 * The value of an expression.
 *
 * @throws {DmnFout} when it is no FEEL
 */
export function reken(loop: Loop, tekst: string, bereik: Bereik, plaats: Plaats): unknown {
  const { value, warnings } = vraag(loop, () => evaluate(tekst, bereik), tekst, plaats);
  for (const waarschuwing of warnings) weigerWaarschuwing(loop, waarschuwing, tekst, plaats);
  return value ?? null;
}

/**
 * Whether a value passes the tests of a cell.
 *
 * @throws {DmnFout} when the cell is no FEEL
 */
export function toetsCel(loop: Loop, cel: string, waarde: unknown, bereik: Bereik, plaats: Plaats): boolean {
  if (isLeeg(cel)) return true;
  if (!isGesloten(loop, cel)) return toetsMetNamen(loop, cel, waarde, bereik, plaats);
  const { uitslagen } = loop.register;
  const sleutel = `${cel}\0${vingerafdruk(waarde)}`;
  const bekend = uitslagen.get(sleutel);
  if (bekend !== undefined) return bekend;
  const { geslaagd, zeker } = toets(loop, cel, { '?': waarde }, plaats);
  if (uitslagen.size >= MEESTE_UITSLAGEN) uitslagen.clear();
  // a warning has to be given again the next time
  if (zeker) uitslagen.set(sleutel, geslaagd);
  return geslaagd;
}

const MEESTE_UITSLAGEN = 20_000;

function toets(loop: Loop, cel: string, bereik: Bereik, plaats: Plaats): { geslaagd: boolean; zeker: boolean } {
  const { value, warnings } = vraag(loop, () => unaryTest(cel, bereik), cel, plaats);
  for (const waarschuwing of warnings) weigerWaarschuwing(loop, waarschuwing, cel, plaats);
  return { geslaagd: value === true, zeker: warnings.length === 0 };
}

/** Of what is true or false feelin would ask whether it is true, and not whether it equals a boolean in the column. */
function toetsMetNamen(loop: Loop, cel: string, waarde: unknown, bereik: Bereik, plaats: Plaats): boolean {
  const gelijk = typeof waarde === 'boolean' && !/[,?]/.test(cel) ? reken(loop, cel, bereik, plaats) : null;
  if (typeof gelijk === 'boolean') return gelijk === waarde;
  return toets(loop, cel, { ...bereik, '?': waarde }, plaats).geslaagd;
}

function isGesloten({ register: { gesloten } }: Loop, cel: string): boolean {
  const bekend = gesloten.get(cel);
  if (bekend !== undefined) return bekend;
  let uitslag = true;
  parseUnaryTests(cel, {}, undefined).iterate({
    enter: ({ name }) => {
      if (name === 'VariableName' || name === 'SpecialFunctionName') uitslag = false;
    },
  });
  gesloten.set(cel, uitslag);
  return uitslag;
}

/** What feelin answers. What it cannot work out, such as a day in the year 10000, it throws, and FEEL calls null. */
function vraag<T>(loop: Loop, doe: () => EvaluationResult<T>, tekst: string, plaats: Plaats) {
  try {
    return doe();
  } catch (fout) {
    // an error of a function that FEEL called already says where it arose
    if (fout instanceof DmnFout) throw fout;
    const reden = fout instanceof Error ? fout.message : String(fout);
    if (fout instanceof Syntaxfout)
      throw new DmnFout('feel', `«${kort(tekst)}» is geen FEEL (${reden})`, 'Verbeter de tekst', plaats);
    weiger(loop, 'feel', `«${kort(tekst)}» is niet uit te rekenen (${reden})`, 'Verbeter de tekst', plaats);
    return { value: null, warnings: [] };
  }
}

function weigerWaarschuwing(loop: Loop, { type, position, message }: Warning, tekst: string, plaats: Plaats): void {
  const wat = UITLEG[type]?.(tekst.slice(position.from, position.to)) ?? message;
  weiger(loop, 'feel', `${wat} in «${kort(tekst)}»`, 'Verbeter de tekst of wat erin gaat', plaats);
}

const UITLEG: Partial<Record<Warning['type'], (stuk: string) => string>> = {
  NO_VARIABLE_FOUND: (stuk) => `de naam ${stuk} is onbekend`,
  NO_CONTEXT_ENTRY_FOUND: (stuk) => `er is geen ${stuk}`,
  NO_PROPERTY_FOUND: (stuk) => `er is geen ${stuk}`,
  NO_FUNCTION_FOUND: (stuk) => `de functie ${stuk} is onbekend`,
  NOT_COMPARABLE: (stuk) => `${stuk} vergelijkt wat niet te vergelijken is`,
  INVALID_TYPE: (stuk) => `${stuk} rekent met waarden waarmee dat niet kan`,
  INVALID_ARGUMENTS: (stuk) => `${stuk} krijgt waarden waarmee dat niet kan`,
};
