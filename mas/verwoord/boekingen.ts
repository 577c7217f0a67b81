import type { Gebeurtenis, GebeurtenisVan } from '../gebeurtenis.ts';
import { zonderKeer } from '../sleutels.ts';

type Verricht = GebeurtenisVan<'Verricht'>;

/** What an event makes go out, as the end of its business key. */
function gevolgVan(g: Gebeurtenis): string | null {
  switch (g.soort) {
    case 'TredeBereikt':
      return `/${g.gegevens.id}/${g.gegevens.trede}/${g.gegevens.dag}`;
    case 'VervolgzaakNodig':
      return `/open-zaak/${g.gegevens.vervolg}`;
    case 'HerinneringGevraagd':
      return `/${g.gegevens.termijn}/hand-${g.gegevens.keer}`;
    case 'BezorgingHapert':
      return `/${g.gegevens.bezigheid}/hapert`;
    case 'BezorgingGeweigerd':
      return `/${g.gegevens.bezigheid}/geweigerd`;
    case 'BezorgingOnzeker':
      return `/${g.gegevens.bezigheid}/onzeker`;
    default:
      return null;
  }
}

/** Whether a notice or a reminder went out because of this booking. */
const diende = ({ gegevens: { bezigheid } }: Verricht, boeking: readonly Gebeurtenis[]): boolean =>
  boeking.map(gevolgVan).some((gevolg) => gevolg !== null && zonderKeer(bezigheid).endsWith(gevolg));

/**
 * Events by the command that they were booked with, in order. A notice or reminder that went out is booked by itself, and stands
 * with what it was sent for.
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
