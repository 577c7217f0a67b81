import type { paths } from '../../api/schema.ts';
import { bekend } from '../../bekend.ts';

type Vraag = NonNullable<paths['/v1/aanvragen']['get']['parameters']['query']>;

/** What the list of requests is narrowed down by. */
export type AanvragenZoek = Pick<Vraag, 'stand' | 'aanvraagsoort'>;

export const STANDEN = [
  'ingebreke',
  'te-beslissen',
  'bekendmaken',
  'bezwaar',
  'bezwaar-bekendmaken',
  'opgeschort',
  'besloten',
  'afgehandeld',
] as const satisfies Vraag['stand'][];
export const SOORTEN = [
  'ander-onderwijs',
  'vervangend-school',
  'vervangend-instelling',
  'verlof',
] as const satisfies Vraag['aanvraagsoort'][];

/** The address as somebody may have typed it: what means nothing is left out. */
export function leesAanvragenZoek(zoek: Record<string, unknown>): AanvragenZoek {
  const [stand, aanvraagsoort] = [bekend(STANDEN, zoek.stand), bekend(SOORTEN, zoek.aanvraagsoort)];
  return { ...(stand && { stand }), ...(aanvraagsoort && { aanvraagsoort }) };
}
