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

/** The event that a link holds. */
export const ontvouw = ({ kop, hash }: Schakel): Gebeurtenis => ({ ...(JSON.parse(kop) as Kop), hash }) as Gebeurtenis;

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
  let vorige = '';
  for (const [i, schakel] of schakels.entries()) {
    const { nr, kop, hash } = schakel;
    const breuk = (wat: string): Ketenbreuk => ({ plaats: i + 1, wat });
    if (nr !== i + 1) return breuk(`op plaats ${i + 1} staat gebeurtenis ${nr}`);
    if (sha256(kop) !== hash) return breuk(`gebeurtenis ${nr} is veranderd`);
    const gebeurtenis = ontvouw(schakel);
    if (gebeurtenis.nr !== nr || gebeurtenis.zaakId !== zaakId)
      return breuk(`gebeurtenis ${nr} hoort op een andere plaats`);
    if (gebeurtenis.vorige !== vorige) return breuk(`gebeurtenis ${nr} sluit niet aan op de vorige`);
    vorige = hash;
  }
  return null;
}

/** The same in words alone. */
export const keurKeten = (zaakId: string, schakels: readonly Schakel[]): string | null =>
  zoekBreuk(zaakId, schakels)?.wat ?? null;
