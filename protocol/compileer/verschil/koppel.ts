/** Which rule of one table is which of another. */
import type { Regel } from '../../dmn/model.ts';
import { isGelijk } from './woorden.ts';

/**
 * The new rules in their order, each with the old one that it was: that of the same id, else one that says the same, else
 * one without an id that stood in its place.
 */
export function koppel(was: readonly Regel[], wordt: readonly Regel[]): { nieuw: Regel; oud: Regel | undefined }[] {
  const paren = new Map<Regel, Regel>();
  const vrij = new Set(was);
  const zoek = (past: (oud: Regel, nieuw: Regel) => boolean): void => {
    for (const nieuw of wordt.filter((regel) => !paren.has(regel))) {
      const oud = [...vrij].find((regel) => past(regel, nieuw));
      if (!oud) continue;
      paren.set(nieuw, oud);
      vrij.delete(oud);
    }
  };
  zoek((oud, nieuw) => oud.id !== '' && oud.id === nieuw.id);
  zoek((oud, nieuw) => isGelijk([oud.invoer, oud.uitvoer], [nieuw.invoer, nieuw.uitvoer]));
  zoek((oud, nieuw) => oud.id === '' && nieuw.id === '' && oud.nr === nieuw.nr);
  return wordt.map((nieuw) => ({ nieuw, oud: paren.get(nieuw) }));
}
