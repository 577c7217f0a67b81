/** What a destruction that the ledger tells of means for the case afterwards: what it explains, and what it ends. */
import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../gebeurtenis.ts';
import type { Weigering } from '../opdracht.ts';

/** All of the case is gone. Its key goes next, so what came after it nobody would take away. */
export const isVernietigd = ({ vernietigingen = [] }: Pick<Dossier, 'vernietigingen'>): boolean =>
  vernietigingen.some(({ deel }) => deel === 'geheel');

/** When all of the case was destroyed and on what ground, as the ledger tells; null as long as it was not. */
export function vernietigingUit(
  gebeurtenissen: readonly Gebeurtenis[],
): { vernietigdOp: Dag; vernietigdOpGrondVan: string } | null {
  for (const g of gebeurtenissen)
    if (g.soort === 'InhoudVernietigd' && g.gegevens.deel === 'geheel')
      return { vernietigdOp: g.dag, vernietigdOpGrondVan: g.gegevens.grondslag };
  return null;
}

export const VERNIETIGD: Weigering = {
  code: 'Vernietigd',
  tekst: 'De inhoud van deze zaak is vernietigd. Er kan niets meer in worden vastgelegd.',
};

/** Whether it destroyed what was written at this event: all that was there by then, or of it what falls under the Wpg. */
export const verklaart = (
  { nr, gegevens: { deel } }: GebeurtenisVan<'InhoudVernietigd'>,
  g: Pick<Gebeurtenis, 'nr' | 'regime'>,
): boolean => g.nr < nr && (deel === 'geheel' || g.regime === 'WPG');

/** Of each event whether one of the others explains that what was written at it is not there any more. */
export function vernietigdIn(gebeurtenissen: readonly Gebeurtenis[]): (g: Gebeurtenis) => boolean {
  const vernietigingen = gebeurtenissen.filter(
    (g): g is GebeurtenisVan<'InhoudVernietigd'> => g.soort === 'InhoudVernietigd',
  );
  return (g) => vernietigingen.some((v) => verklaart(v, g));
}
