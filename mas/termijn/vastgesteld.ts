import { type Dag, toonDag } from '../datum.ts';
import type { TermijnRegel } from '../protocol.ts';
import { schortOp } from './opschorten.ts';
import type { BerekendeTermijn, Opschorting } from './types.ts';

/** A term of which somebody set the last day: it is not counted, and ends on that very day, but for what stands still since. */
export function vastgesteldeTermijn(
  { vanaf: gebeurtenis, bron }: TermijnRegel,
  vanaf: Dag,
  laatsteDag: Dag,
  opschortingen: readonly Opschorting[] = [],
): BerekendeTermijn {
  const tekst = `vastgesteld bij ${gebeurtenis} op ${toonDag(vanaf)}: tot en met ${toonDag(laatsteDag)}`;
  const stappen = [{ dag: laatsteDag, tekst, bron }, ...schortOp(vanaf, laatsteDag, opschortingen)];
  return {
    laatsteDag: stappen.at(-1)?.dag ?? laatsteDag,
    afleiding: { stappen, tekst: stappen.map((stap) => stap.tekst).join('; '), voorbehouden: [] },
  };
}
