/** How names fit in a sentence. */
import { type Dag, toonDag } from '../datum.ts';
import { isStap, type Sluitreden, type Stap, STAPPENPLAN } from '../stappenplan.ts';
import { SLUITREDENEN, STOPREDENEN } from './namen.ts';

/** What keeps its capital within a sentence. */
const EIGENNAAM = /^(Halt|Veilig Thuis|[A-Z]{2})/;

/** A name within a sentence, after a colon: it has no capital of its own, and no second colon. */
export const inZin = (naam: string): string =>
  (EIGENNAAM.test(naam) ? naam : naam.charAt(0).toLowerCase() + naam.slice(1)).replaceAll(': ', ' – ');

export const alsZin = (tekst: string): string => `${hoofdletter(tekst)}.`;
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** "a, b en c". */
export const opsomming = (delen: readonly string[]): string =>
  delen.length > 1 ? `${delen.slice(0, -1).join(', ')} en ${delen.at(-1) ?? ''}` : (delen[0] ?? '');

/** A time of the day as people read it: "09.30 uur". */
const toonTijd = (tijd: string): string => `${tijd.replace(':', '.')} uur`;

/** "ma 9 nov 2026 om 09.30 uur". */
export const toonWanneer = (dag: Dag, tijd?: string): string =>
  tijd === undefined ? toonDag(dag) : `${toonDag(dag)} om ${toonTijd(tijd)}`;

export const naamVanStap = (stap: Stap): string =>
  `stap ${STAPPENPLAN[stap].nummer} (${inZin(STAPPENPLAN[stap].naam)})`;
export const nummerVan = (stap: Stap): number => STAPPENPLAN[stap].nummer;

const isSluitreden = (reden: string): reden is Sluitreden => Object.hasOwn(SLUITREDENEN, reden);

/** Why something stopped: by a step, because the case ended, or because its matter was over. */
export function redenVan(reden: Stap | Sluitreden | keyof typeof STOPREDENEN): string {
  if (isSluitreden(reden)) return alsZin(SLUITREDENEN[reden]);
  return isStap(reden) ? `Dit volgt uit ${naamVanStap(reden)}.` : STOPREDENEN[reden];
}
