/** A departure that shows only when it is decided, from what the protocol says or a table: it needs what every one needs. */
import type { InhoudRef } from '../gebeurtenis.ts';
import type { Weigering } from '../opdracht.ts';
import { type Omgeving, weiger } from './types.ts';

/**
 * @param vraag what is asked of who did not explain it
 * @returns null when it was explained, with a reason that the protocol has
 */
export function onverklaard(
  { inhoud, afwijkreden = '' }: { inhoud?: InhoudRef; afwijkreden?: string },
  vraag: string,
  { protocol: { afwijkredenen } }: Pick<Omgeving, 'protocol'>,
): { weigering: Weigering } | null {
  if (!inhoud?.velden.includes('motivatie')) return weiger('MotivatieNodig', vraag);
  return Object.hasOwn(afwijkredenen, afwijkreden)
    ? null
    : weiger('Ongeldig', `afwijkreden: kies uit ${Object.keys(afwijkredenen).join(', ')}.`);
}
