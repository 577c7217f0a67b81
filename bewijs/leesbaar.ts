import { ontvouw, type Schakel } from '../activities/keten.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';

/** An event of the ledger; null where somebody made of its head what nobody can read. What it says then is told nowhere. */
export function leesGebeurtenis(schakel: Schakel): Gebeurtenis | null {
  try {
    return ontvouw(schakel);
  } catch {
    return null;
  }
}
