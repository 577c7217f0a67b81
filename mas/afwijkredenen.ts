/** Why somebody departs, as what a case is about has reasons for it. */
import { familieVan } from './begrippen.ts';
import type { Dossier } from './dossier/types.ts';
import type { Protocol } from './protocol.ts';

/** Fits everywhere. */
const ANDERS = 'anders';

/**
 * The reasons that somebody chooses from: those of absence have a code of one part, those of another family begin with its
 * name. What was chosen before stays a reason of the protocol. A protocol of before has none of its own for a family: then all.
 */
export function afwijkredenenVoor(
  { soort }: Pick<Dossier, 'soort'>,
  { afwijkredenen }: Pick<Protocol, 'afwijkredenen'>,
): Record<string, string> {
  const familie = familieVan(soort);
  const hoortErbij = (code: string): boolean =>
    familie === 'verzuim' ? !code.includes('/') : code.startsWith(`${familie}/`);
  const redenen = Object.entries(afwijkredenen);
  const eigen = redenen.filter(([code]) => hoortErbij(code));
  if (eigen.length === 0) return afwijkredenen;
  return Object.fromEntries(redenen.filter(([code]) => hoortErbij(code) || code === ANDERS));
}
