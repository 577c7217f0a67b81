import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { berichtSleutel, herinnerSleutel, metKeer } from '../../mas/sleutels.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { leesGebeurtenissen } from '../grootboek.ts';

/** The business key of what an event made due for a ketenpartner; of other events undefined. */
function sleutelUit(d: Dossier, g: Gebeurtenis): string | undefined {
  if (g.soort === 'BerichtNodig') return berichtSleutel(d, g.gegevens);
  if (g.soort === 'TredeBereikt') return herinnerSleutel(d, g.gegevens.id, `${g.gegevens.trede}/${g.gegevens.dag}`);
  if (g.soort === 'HerinneringGevraagd') return herinnerSleutel(d, g.gegevens.termijn, `hand-${g.gegevens.keer}`);
  return g.soort === 'OpnieuwAangeboden' ? metKeer(g.gegevens.bezigheid, g.gegevens.keer) : undefined;
}

/**
 * The number of the event that made something due. It is in the ledger, so it is the same whenever it is asked, also when
 * the row of the sending was lost; and what became due later has a higher one.
 */
export async function volgnummerVan(prisma: PrismaClient, d: Dossier, sleutel: string): Promise<number> {
  const oorzaak = (await leesGebeurtenissen(prisma, d.id, 0)).find((g) => sleutelUit(d, g) === sleutel);
  if (!oorzaak) throw new Error('het grootboek kent niet wat hier uitgaat');
  return oorzaak.nr;
}
