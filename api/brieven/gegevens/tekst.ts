import type { InhoudRef } from '../../../mas/gebeurtenis.ts';
import type { Briefbron } from '../bron.ts';

/** What somebody wrote in a field; null when nobody did, or when it was destroyed. */
export function tekstIn({ teksten }: Briefbron, ref: InhoudRef | null | undefined, veld: string): string | null {
  const tekst = teksten.get(ref?.id ?? '')?.[veld];
  return typeof tekst === 'string' ? tekst : null;
}
