import type { Gebeurtenis, GebeurtenisVan } from '../gebeurtenis.ts';

type Verricht = GebeurtenisVan<'Verricht'>;

/** Whether a notice went out because of this booking: its key holds the rung that was reached. */
const diende = ({ gegevens: { bezigheid } }: Verricht, boeking: readonly Gebeurtenis[]): boolean =>
  boeking.some(
    (g) =>
      g.soort === 'TredeBereikt' &&
      bezigheid.endsWith(`/attendeer/${g.gegevens.id}/${g.gegevens.trede}/${g.gegevens.dag}`),
  );

/**
 * Events by the command that they were booked with, in order. A notice that went out is booked by itself, and stands with
 * what it was sent for.
 */
export function boekingenVan(gebeurtenissen: readonly Gebeurtenis[]): Gebeurtenis[][] {
  const boekingen = new Map<string, Gebeurtenis[]>();
  for (const g of gebeurtenissen) {
    const dient =
      g.soort === 'Verricht' ? [...boekingen.values()].findLast((boeking) => diende(g, boeking)) : undefined;
    const boeking = dient ?? boekingen.get(g.sleutel);
    if (boeking) boeking.push(g);
    else boekingen.set(g.sleutel, [g]);
  }
  return [...boekingen.values()];
}
