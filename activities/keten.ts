/** The hash chain of a case: every event holds the hash of the one before it, so nothing can be changed unseen. */
import { createHash } from 'node:crypto';
import { canoniek } from '../mas/canoniek.ts';
import type { Gebeurtenis, Kop } from '../mas/gebeurtenis.ts';

/** One link: the canonical text of the head of an event as it stands in the ledger, and its hash. */
export interface Schakel {
  nr: number;
  kop: string;
  hash: string;
}

export const sha256 = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');

/** Makes an event fast: the text that is hashed and stored, and the event exactly as it will be read back from it. */
export function smeed({ hash: _, ...kop }: Gebeurtenis): { schakel: Schakel; gebeurtenis: Gebeurtenis } {
  const tekst = canoniek(kop);
  const schakel = { nr: kop.nr, kop: tekst, hash: sha256(tekst) };
  return { schakel, gebeurtenis: ontvouw(schakel) };
}

/** Somebody made of the head of an event what nobody can read. What stands there is not quoted: it can be anything. */
export class OnleesbareGebeurtenis extends Error {
  override readonly name = 'OnleesbareGebeurtenis';
}

/**
 * The event that a link holds.
 * @throws {OnleesbareGebeurtenis} when its head is no JSON
 */
export function ontvouw({ kop, hash }: Pick<Schakel, 'kop' | 'hash'>): Gebeurtenis {
  try {
    return { ...(JSON.parse(kop) as Kop), hash } as Gebeurtenis;
  } catch {
    throw new OnleesbareGebeurtenis('een gebeurtenis in het grootboek is geen JSON');
  }
}

/** Where a chain is wrong, and how, in words for an operator. */
export interface Ketenbreuk {
  /** The place in the chain, from 1: the number that the event there has to have. */
  plaats: number;
  wat: string;
}

/**
 * The first fault in the chain of a case, or null when every link holds. A tail that was cut off does not show in the chain
 * itself, only against a number and hash that are kept elsewhere: the workflow has them.
 */
export function zoekBreuk(zaakId: string, schakels: readonly Schakel[]): Ketenbreuk | null {
  for (const i of schakels.keys()) {
    const wat = schakelfout(zaakId, schakels, i);
    if (wat !== null) return { plaats: i + 1, wat };
  }
  return null;
}

/** The same in words alone. */
export const keurKeten = (zaakId: string, schakels: readonly Schakel[]): string | null =>
  zoekBreuk(zaakId, schakels)?.wat ?? null;

/** What is wrong with one link, given the one before it. */
export function schakelfout(zaakId: string, schakels: readonly Schakel[], i: number): string | null {
  const schakel = schakels[i];
  if (!schakel) return null;
  const { nr, kop, hash } = schakel;
  if (nr !== i + 1) return `op plaats ${i + 1} staat gebeurtenis ${nr}`;
  if (sha256(kop) !== hash) return `gebeurtenis ${nr} is veranderd`;
  const gebeurtenis = ontvouw(schakel);
  if (gebeurtenis.nr !== nr || gebeurtenis.zaakId !== zaakId) return `gebeurtenis ${nr} hoort op een andere plaats`;
  if (gebeurtenis.vorige !== (schakels[i - 1]?.hash ?? '')) return `gebeurtenis ${nr} sluit niet aan op de vorige`;
  return null;
}
