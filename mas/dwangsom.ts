/** What is forfeited under a last onder dwangsom, counted from what was established (Awb 5:32b, 5:33). */
import { type Dag, dagenTot, plusDagen } from './datum.ts';

/** Awb 5:32b lid 1: at once, by unit of time, or by violation. */
export const DWANGSOMSOORTEN = {
  ineens: 'Een bedrag ineens',
  'per-tijdseenheid': 'Een bedrag per tijdseenheid',
  'per-overtreding': 'Een bedrag per overtreding',
} as const;
export type Dwangsomsoort = keyof typeof DWANGSOMSOORTEN;

/** The unit of time that a municipality counts in. */
export type Tijdseenheid = 'dag' | 'schooldag';

/** Where the protocol of a municipality holds the amounts, by kind: it may lack them, and then there is no such last. */
export const BEDRAG_BIJ: Readonly<Record<Dwangsomsoort, string>> = {
  ineens: 'last/bedrag-ineens',
  'per-tijdseenheid': 'last/bedrag-tijdseenheid',
  'per-overtreding': 'last/bedrag-overtreding',
};
export const LASTBEDRAGEN: readonly string[] = Object.values(BEDRAG_BIJ);
export const LASTMAXIMUM = 'last/maximum';

/** In whole euros. */
export interface Dwangsom {
  soort: Dwangsomsoort;
  bedrag: number;
  /** Of an amount by unit of time. */
  per?: Tijdseenheid;
  /** Above this nothing is forfeited any more (Awb 5:32b lid 2). */
  maximum: number;
}

/** Days, both inclusive, on which the last was not kept, as somebody established it. */
export interface Vaststelling {
  van: Dag;
  tot: Dag;
  /** How many violations; for an amount by violation alone. */
  aantal?: number;
}

/** The days of what was established, each once: what is established twice is forfeited once. */
function dagenIn(vaststellingen: readonly Vaststelling[]): Set<Dag> {
  const dagen = new Set<Dag>();
  for (const { van, tot } of vaststellingen)
    for (let n = 0; n <= dagenTot(van, tot); n += 1) dagen.add(plusDagen(van, n));
  return dagen;
}

function ruwBedrag(
  { soort, bedrag }: Dwangsom,
  vaststellingen: readonly Vaststelling[],
  telt: (dag: Dag) => boolean,
): number {
  switch (soort) {
    case 'ineens':
      return vaststellingen.length > 0 ? bedrag : 0;
    case 'per-tijdseenheid':
      return bedrag * [...dagenIn(vaststellingen)].filter(telt).length;
    case 'per-overtreding':
      return bedrag * vaststellingen.reduce((som, { aantal = 0 }) => som + aantal, 0);
  }
}

/**
 * What is forfeited by all of this together, in euros, up to the maximum; in whatever order it was established.
 * @param telt whether a day counts: every day, or the schooldagen
 */
export const verbeurdBedrag = (
  dwangsom: Dwangsom,
  vaststellingen: readonly Vaststelling[],
  telt: (dag: Dag) => boolean,
): number => Math.min(dwangsom.maximum, ruwBedrag(dwangsom, vaststellingen, telt));

/** Whether any of these days was established before. */
export const overlapt = (eerdere: readonly Vaststelling[], { van, tot }: Vaststelling): boolean =>
  eerdere.some((eerder) => eerder.van <= tot && van <= eerder.tot);

/** An amount in eurocents, without the sign: "150" or "149,50". */
export const toonBedrag = (centen: number): string =>
  centen % 100 === 0 ? String(centen / 100) : (centen / 100).toFixed(2).replace('.', ',');

/** "€ 50 per schooldag, hoogstens € 1000". */
export function toonDwangsom({ soort, bedrag, per = 'schooldag', maximum }: Dwangsom): string {
  if (soort === 'ineens') return `€ ${bedrag} ineens`;
  return `€ ${bedrag} per ${soort === 'per-overtreding' ? 'overtreding' : per}, hoogstens € ${maximum}`;
}
