/**
 * The chain of public keys. What is said of a key is signed by that key and by the one before it, and names what was said of
 * the one before it. So who knows one of them for sure knows the later ones by their signatures and the earlier ones by name.
 */
import { sha256 } from '../activities/keten.ts';
import { canoniek } from '../mas/canoniek.ts';
import type { Ondertekenaar } from './ondertekening.ts';

/** What is said of a key. */
export interface Sleutelkop {
  soort: 'schakel-sleutel';
  nr: number;
  /** `x` of its JWK. */
  publiek: string;
  /** It signs the anchors from this number on, until the next key takes over. */
  vanafAnker: number;
  /** When it was taken into use, ISO instant on the clock of the machine. */
  op: string;
  /** SHA-256 of what was said of the one before it, '' for the first. */
  vorige: string;
}

export interface Sleutelregel {
  kop: string;
  eigen: string;
  /** Null for the first one, and for one that began anew because the one before it was lost. */
  doorVorige: string | null;
}

/** @param vorige signs it; null when it was lost */
export function maakSleutelregel(
  nieuw: Ondertekenaar,
  na: { regel: Sleutelregel; nr: number; vorige: Ondertekenaar | null } | null,
  { vanafAnker, op }: Pick<Sleutelkop, 'vanafAnker' | 'op'>,
): Sleutelregel {
  const kop = canoniek({
    soort: 'schakel-sleutel',
    nr: (na?.nr ?? 0) + 1,
    publiek: nieuw.publiek,
    vanafAnker,
    op,
    vorige: na ? sha256(na.regel.kop) : '',
  } satisfies Sleutelkop);
  return { kop, eigen: nieuw.onderteken(kop), doorVorige: na?.vorige?.onderteken(kop) ?? null };
}
