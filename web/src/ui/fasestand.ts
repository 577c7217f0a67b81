import type { Schema } from '../api/client.ts';

type Stand = Schema<'Spoorstap'>['stand'];
export type Fasestand = 'gedaan' | 'nu' | 'deels' | 'straks' | 'vervallen';

/**
 * How a phase stands, from how its steps stand. It is done when nothing in it is to come: one step that was done ahead of
 * its turn does not finish it.
 */
export function fasestand(standen: readonly Stand[]): Fasestand {
  const erIsGedaan = standen.includes('gedaan') || standen.includes('overgeslagen');
  if (standen.includes('nu')) return 'nu';
  if (standen.includes('straks')) return erIsGedaan ? 'deels' : 'straks';
  return erIsGedaan ? 'gedaan' : 'vervallen';
}
