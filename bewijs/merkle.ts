/** A Merkle tree as Certificate Transparency has it (RFC 9162 §2.1): a leaf and a node above it are never hashed alike. */
import { sha256Van } from './hash.ts';

const BLAD = Uint8Array.of(0);
const KNOOP = Uint8Array.of(1);

export const bladhash = (gegevens: Uint8Array): Buffer => sha256Van(BLAD, gegevens);
const knoophash = (links: Uint8Array, rechts: Uint8Array): Buffer => sha256Van(KNOOP, links, rechts);

/** The root over no leaves at all. */
const LEEG = sha256Van();

/** Leaves at fixed places; setting one costs as many hashes as the tree is high. */
export class Boom {
  /** The leaves, and above them each level up to the root. A last node without a neighbour goes up as it is. */
  private readonly lagen: Uint8Array[][] = [[]];

  get aantal(): number {
    return this.lagen[0]?.length ?? 0;
  }
  get wortel(): Uint8Array {
    return this.lagen.at(-1)?.[0] ?? LEEG;
  }
  blad(plaats: number): Uint8Array | undefined {
    return this.lagen[0]?.[plaats];
  }

  /** @param plaats at most the number of leaves: places have no gaps */
  zet(plaats: number, blad: Uint8Array): void {
    if (plaats > this.aantal) throw new RangeError(`na blad ${this.aantal - 1} komt niet blad ${plaats}`);
    let hash = blad;
    for (let hoogte = 0, i = plaats; ; hoogte += 1, i >>= 1) {
      const laag = (this.lagen[hoogte] ??= []);
      laag[i] = hash;
      if (laag.length === 1) return;
      const [links, rechts] = [laag[i & ~1], laag[i | 1]];
      if (!links) throw new RangeError(`naast knoop ${i} staat niets`);
      hash = rechts ? knoophash(links, rechts) : links;
    }
  }

  /** What one needs besides a leaf to come to the root. */
  pad(plaats: number): Uint8Array[] {
    return this.lagen.flatMap((laag, hoogte) => laag[(plaats >> hoogte) ^ 1] ?? []);
  }
}

/** The root that a leaf and its path lead to, or null when a path of that length fits no tree of that size. */
export function wortelUit(
  blad: Uint8Array,
  plaats: number,
  aantal: number,
  pad: readonly Uint8Array[],
): Uint8Array | null {
  if (plaats < 0 || plaats >= aantal) return null;
  let hash = blad;
  let [hier, laatste] = [plaats, aantal - 1];
  for (const buur of pad) {
    // a last node without a neighbour was not hashed on its way up
    while (hier === laatste && hier % 2 === 0 && laatste > 0) [hier, laatste] = [hier >> 1, laatste >> 1];
    if (laatste === 0) return null;
    hash = hier % 2 === 1 ? knoophash(buur, hash) : knoophash(hash, buur);
    [hier, laatste] = [hier >> 1, laatste >> 1];
  }
  while (hier === laatste && hier % 2 === 0 && laatste > 0) [hier, laatste] = [hier >> 1, laatste >> 1];
  return laatste === 0 ? hash : null;
}
