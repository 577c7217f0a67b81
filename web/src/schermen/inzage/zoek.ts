import { bekend } from '../../bekend.ts';
import type { Schema } from '../../api/client.ts';

export type Regime = Schema<'Inzage'>['regime'];
export const REGIMES = ['AVG', 'WPG'] as const satisfies Regime[];

export interface Inzagezoek {
  /** Who asks, as the API names him; absent until somebody was chosen. */
  voor?: string;
  regime?: Regime;
}

const VOOR = /^(jongere|gezag\/[\w-]{1,60})$/;

/** The address as somebody may have typed it: what means nothing is left out. */
export function leesInzagezoek({ voor, regime }: Record<string, unknown>): Inzagezoek {
  const deel = bekend(REGIMES, regime);
  return {
    ...(typeof voor === 'string' && VOOR.test(voor) && { voor }),
    ...(deel && { regime: deel }),
  };
}
