/** Events of partners: CloudEvents 1.0 in the NL GOV profile. What they hold on top of what we read is kept and not used. */
import { z } from 'zod';
import type { Regime } from '../../mas/begrippen.ts';
import { BERICHTEN, type Berichtsoort } from '../../mas/berichten.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { dag, tekst } from '../http/velden.ts';

/** The NL GOV profile allows no more, in bytes. */
export const GROOTSTE = 64 * 1024;
export const SOORTEN = ['application/cloudevents+json', 'application/json'] as const;

export const gebeurtenis = z.looseObject({
  specversion: z.literal('1.0', { error: 'is altijd 1.0' }),
  id: tekst(200),
  source: tekst(200),
  type: tekst(200),
  subject: tekst(200).nullish(),
  data: z.unknown(),
});
export type Gebeurtenis = z.output<typeof gebeurtenis>;

/** What we read of its data. `uitkomst` and `datum` are those of the part of the route that the message tells. */
export const gegevens = z.looseObject({
  zaakReferentie: tekst(200).nullish(),
  inAntwoordOp: tekst(200).nullish(),
  uitkomst: tekst(60).nullish(),
  datum: dag.nullish(),
});
export type Gegevens = z.output<typeof gegevens>;

/** Null for a type that this protocol does not know: of later, or of somebody else. */
export const soortVan = ({ berichten }: Protocol, type: string): Berichtsoort | null =>
  (Object.keys(berichten) as Berichtsoort[]).find((soort) => berichten[soort]?.type === type) ?? null;

/**
 * Who may read it follows from what it is. Of what nobody knows the least is taken for granted: it falls under the Wpg when
 * this kind of partner sends anything that does.
 */
export function regimeVan(partner: string, bericht: Berichtsoort | null): Regime {
  if (bericht) return BERICHTEN[bericht].regime ?? 'AVG';
  const vanPartner = Object.values(BERICHTEN).filter((b) => b.partner === partner && b.richting === 'in');
  return vanPartner.some(({ regime }) => regime === 'WPG') ? 'WPG' : 'AVG';
}
