import type { paths } from '../../api/schema.ts';
import { bekend } from '../../bekend.ts';

type Vraag = NonNullable<paths['/v1/vrijstellingen']['get']['parameters']['query']>;

/** What the list of exemptions is narrowed down by. */
export type VrijstellingenZoek = Pick<Vraag, 'stand' | 'grond'>;

export const STANDEN = [
  'te-beoordelen',
  'niet-verlengd',
  'voldoet-niet',
  'ingetrokken',
  'beeindigd',
  'te-verlengen',
  'loopt',
  'blijvend',
  'voorbij',
] as const satisfies Vraag['stand'][];
export const GRONDEN = ['ongeschikt', 'richting', 'buitenland', 'trekkend'] as const satisfies Vraag['grond'][];

/** The address as somebody may have typed it: what means nothing is left out. */
export function leesVrijstellingenZoek(zoek: Record<string, unknown>): VrijstellingenZoek {
  const [stand, grond] = [bekend(STANDEN, zoek.stand), bekend(GRONDEN, zoek.grond)];
  return { ...(stand && { stand }), ...(grond && { grond }) };
}
