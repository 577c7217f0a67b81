/** Boxes: for each column the pieces that it may be in, as the bits of one number. */

export type Vak = readonly bigint[];

export const isLeegVak = (vak: Vak): boolean => vak.some((kolom) => kolom === 0n);

/** What two boxes share. */
export const doorsnede = (a: Vak, b: Vak): Vak => a.map((kolom, n) => kolom & (b[n] ?? 0n));

/** What remains of a box without another, as boxes that do not overlap. */
export function zonder(vak: Vak, weg: Vak): Vak[] {
  if (isLeegVak(doorsnede(vak, weg))) return [vak];
  const resten: Vak[] = [];
  const over = [...vak];
  for (const [n, kolom] of weg.entries()) {
    const rest = (over[n] ?? 0n) & ~kolom;
    if (rest !== 0n) resten.push(over.with(n, rest));
    over[n] = (over[n] ?? 0n) & kolom;
  }
  return resten;
}

/** Joins boxes that differ in one column only, so that one gap is told as one. */
export function voegSamen(vakken: readonly Vak[]): Vak[] {
  const uit: Vak[] = [];
  for (const vak of vakken) {
    let nieuw = vak;
    for (let n = 0; n < uit.length; n += 1) {
      const samen = samengevoegd(uit[n] ?? [], nieuw);
      if (samen === null) continue;
      // what has grown may join one that was passed over before
      uit.splice(n, 1);
      nieuw = samen;
      n = -1;
    }
    uit.push(nieuw);
  }
  return uit;
}

function samengevoegd(a: Vak, b: Vak): Vak | null {
  const verschillend = a.flatMap((kolom, n) => (kolom === b[n] ? [] : [n]));
  const [n] = verschillend;
  if (verschillend.length > 1) return null;
  return n === undefined ? a : a.with(n, (a[n] ?? 0n) | (b[n] ?? 0n));
}
