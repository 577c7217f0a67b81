/**
 * By when the list of a month has to be settled, and how it stands with that of last month. The day is data of a protocol
 * (`msa/lijst`; Protocol Schoolaanwezigheid Noord-Kennemerland: before the seventh of every month); where a protocol names
 * none, nothing has to be done by then.
 */
import { type Dag, dagenTot, plusDagen, plusMaanden } from '../datum.ts';
import type { VasteDag } from '../protocol.ts';

const eersteVan = (maand: string): Dag => `${maand}-01`;
const volgendeMaand = (maand: string): string => plusMaanden(eersteVan(maand), 1).slice(0, 7);

export const maandVan = (dag: Dag): string => dag.slice(0, 7);
export const vorigeMaand = (dag: Dag): string => maandVan(plusMaanden(eersteVan(maandVan(dag)), -1));
export const laatsteDagVan = (maand: string): Dag => plusDagen(eersteVan(volgendeMaand(maand)), -1);
/** From this day on the month is over, and its list can be settled. */
export const eersteDagNa = (maand: string): Dag => eersteVan(volgendeMaand(maand));

/** The last day on which the list of a month is in time: in the month after it. Null where the protocol names none. */
export function uiterlijkeDag(maand: string, vasteDag: Pick<VasteDag, 'dagen'> | undefined): Dag | null {
  const volgende = volgendeMaand(maand);
  const dagen = (vasteDag?.dagen ?? [])
    .map((dag) => dag.replace('*', volgende.slice(5)))
    .filter((dag) => dag.startsWith(volgende.slice(5)))
    .map((dag) => `${volgende.slice(0, 4)}-${dag}`);
  return dagen.sort()[0] ?? null;
}

/** One municipality: by when its list of last month has to be there, and whether it is. */
export interface Maandstand {
  gemeente: string;
  uiterlijk: Dag | null;
  vastgesteld: boolean;
}

/** What is still to be done about the list of last month. */
export interface Maandtaak {
  maand: string;
  /** The earliest of the municipalities that are left. */
  uiterlijk: Dag;
  /** 0 as long as it is in time. */
  dagenTeLaat: number;
  gemeenten: string[];
}

/** Null when the list of last month is settled wherever it has to be. */
export function maandtaak(vandaag: Dag, standen: readonly Maandstand[]): Maandtaak | null {
  const open = standen.flatMap(({ gemeente, uiterlijk, vastgesteld }) =>
    uiterlijk === null || vastgesteld ? [] : [{ gemeente, uiterlijk }],
  );
  const [uiterlijk] = open.map((stand) => stand.uiterlijk).sort();
  if (uiterlijk === undefined) return null;
  return {
    maand: vorigeMaand(vandaag),
    uiterlijk,
    dagenTeLaat: Math.max(0, dagenTot(uiterlijk, vandaag)),
    gemeenten: open.map(({ gemeente }) => gemeente),
  };
}
