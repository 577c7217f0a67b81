import { type Dag, toonDag } from '../datum.ts';
import type { TermijnRegel } from '../protocol.ts';
import type { BerekendeTermijn } from './types.ts';

/** A term of which somebody set the last day: it is not counted, and ends on that very day. */
export function vastgesteldeTermijn(
  { vanaf: gebeurtenis, bron }: TermijnRegel,
  vanaf: Dag,
  laatsteDag: Dag,
): BerekendeTermijn {
  const tekst = `vastgesteld bij ${gebeurtenis} op ${toonDag(vanaf)}: tot en met ${toonDag(laatsteDag)}`;
  return { laatsteDag, afleiding: { stappen: [{ dag: laatsteDag, tekst, bron }], tekst, voorbehouden: [] } };
}
