/** What the college owes when it does not decide in time, by the day (Awb 4:17). */
import { type Dag, dagenTot, plusDagen } from '../datum.ts';
import type { Protocol } from '../protocol.ts';

/** A stretch of days at one amount a day, in whole euros. */
export interface Dwangsomschijf {
  dagen: number;
  bedrag: number;
}
/** From when it is owed, and at which amounts: those in force when the ingebrekestelling came. */
export interface Dwangsomloop {
  eersteDag: Dag;
  schijven: Dwangsomschijf[];
}

/** Where the protocol holds the amounts, in the order in which they are owed: each for fourteen days (Awb 4:17 lid 2). */
const SCHIJVEN: readonly string[] = ['dwangsom/eerste-bedrag', 'dwangsom/tweede-bedrag', 'dwangsom/rest-bedrag'];
const DAGEN_PER_SCHIJF = 'dwangsom/dagen-per-bedrag';
export const DWANGSOMDREMPELS: readonly string[] = [...SCHIJVEN, DAGEN_PER_SCHIJF];

/** @throws Error when the protocol lacks an amount that it must hold */
export function schijvenVan({ drempels }: Pick<Protocol, 'drempels'>): Dwangsomschijf[] {
  const waarde = (naam: string): number => {
    const drempel = drempels[naam];
    if (!drempel) throw new Error(`het protocol kent drempel ${naam} niet`);
    return drempel.waarde;
  };
  return SCHIJVEN.map((naam) => ({ dagen: waarde(DAGEN_PER_SCHIJF), bedrag: waarde(naam) }));
}

/** The last day for which it can be owed. */
export const laatsteDwangsomdag = ({ eersteDag, schijven }: Dwangsomloop): Dag =>
  plusDagen(eersteDag, schijven.reduce((som, { dagen }) => som + dagen, 0) - 1);

/** What is owed for this one day, in euros: nothing before the first day and after the last. */
export function bedragVoorDag({ eersteDag, schijven }: Dwangsomloop, dag: Dag): number {
  let rest = dagenTot(eersteDag, dag);
  if (rest < 0) return 0;
  for (const { dagen, bedrag } of schijven) {
    if (rest < dagen) return bedrag;
    rest -= dagen;
  }
  return 0;
}

/** For how many days it is owed up to and including this day, and what that comes to in euros. */
export function dwangsomOp({ eersteDag, schijven }: Dwangsomloop, dag: Dag): { dagen: number; bedrag: number } {
  let rest = Math.max(0, dagenTot(eersteDag, dag) + 1);
  const som = { dagen: 0, bedrag: 0 };
  for (const schijf of schijven) {
    const dagen = Math.min(rest, schijf.dagen);
    som.dagen += dagen;
    som.bedrag += dagen * schijf.bedrag;
    rest -= dagen;
  }
  return som;
}
