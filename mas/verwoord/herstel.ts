import type { Gebeurtenis, GebeurtenisVan } from '../gebeurtenis.ts';

export type Herstel = GebeurtenisVan<'HandelingHersteld'> & Gebeurtenis;

/** What took back the action that was booked here; undefined while it stands. */
export const herstelVan = (
  boeking: readonly Gebeurtenis[],
  gebeurtenissen: readonly Gebeurtenis[],
): Herstel | undefined =>
  gebeurtenissen.find(
    (g): g is Herstel => g.soort === 'HandelingHersteld' && boeking.some(({ nr }) => nr === g.gegevens.nr),
  );
