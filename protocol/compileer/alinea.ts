/** Compiles alinea.yaml: what nobody writes in the free paragraph of a letter. A region adds words to those of its basis. */
import { z } from 'zod';
import type { Alinearegels } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { toets } from './toets.ts';

/** A `*` at the end: and whatever begins so. */
const woorden = z.array(z.string().regex(/^(€|\p{L}[\p{L} -]*\*?)$/u));
const alineaSchema = z.strictObject({
  regime: z.strictObject({ AVG: woorden, WPG: woorden }),
  bij: z.record(z.string(), woorden),
  nooit: woorden.exactOptional(),
});
const HOORT = {
  AVG: 'woorden, of []',
  WPG: 'woorden, of []',
  bij: 'bij een verboden woord een lijst van woorden',
  nooit: 'woorden, of []',
};

export function compileerAlinea(bestand: Bestand, basis: Alinearegels | null): Alinearegels {
  const eigen = toets(bestand, [], alineaSchema, bestand.waarde, HOORT) ?? LEEG;
  if (!basis) return eigen;
  return {
    regime: {
      AVG: samen(basis.regime.AVG, eigen.regime.AVG),
      WPG: samen(basis.regime.WPG, eigen.regime.WPG),
    },
    bij: {
      ...basis.bij,
      ...Object.fromEntries(Object.entries(eigen.bij).map(([bij, erbij]) => [bij, samen(basis.bij[bij] ?? [], erbij)])),
    },
    nooit: samen(basis.nooit ?? [], eigen.nooit ?? []),
  };
}

const LEEG: Alinearegels = { regime: { AVG: [], WPG: [] }, bij: {} };

const samen = (basis: readonly string[], eigen: readonly string[]): string[] => [...new Set([...basis, ...eigen])];
