/** What people wrote that a message may hold: agreements, and the question of the LPA. */
import type { Berichtbron } from '../../mas/berichtbron.ts';
import type { Berichtregel } from '../../mas/berichten.ts';
import type { BerichtStand, Dossier } from '../../mas/dossier/types.ts';
import type { GebeurtenisVan, InhoudRef } from '../../mas/gebeurtenis.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { leesGebeurtenissen } from '../grootboek.ts';

/** The school hears what it has to do itself; what was agreed under the Wpg is for a message that falls under it. */
export async function leesAfspraken(
  prisma: PrismaClient,
  d: Dossier,
  regel: Berichtregel,
): Promise<Berichtbron['afspraken']> {
  const open = Object.values(d.afspraken).filter(
    ({ uitkomst, regime, met }) =>
      uitkomst === null &&
      (regime !== 'WPG' || regel.regime === 'WPG') &&
      (regel.partner !== 'school' || met === 'school'),
  );
  if (open.length === 0) return [];
  const gemaakt = (await leesGebeurtenissen(prisma, d.id, 0)).filter(
    (g): g is GebeurtenisVan<'AfspraakGemaakt'> =>
      g.soort === 'AfspraakGemaakt' && open.some(({ id }) => id === g.gegevens.afspraak),
  );
  const ids = gemaakt.flatMap(({ inhoud }) => inhoud?.id ?? []);
  const teksten = new Map(
    (await prisma.inhoud.findMany({ where: { id: { in: ids } } })).map((rij) => [rij.id, rij.tekst]),
  );
  return gemaakt.map(({ gegevens: { met, evaluatieOp }, dag, inhoud }) => ({
    wie: met,
    wat: toelichtingUit(teksten.get(inhoud?.id ?? '')),
    vanaf: dag,
    tot: evaluatieOp,
  }));
}

/** What the LPA wrote with the message, or with the part of the route that it came of. */
export async function leesVraag(
  prisma: PrismaClient,
  { id }: Dossier,
  { over, stand }: { over: string; stand: BerichtStand },
): Promise<string | null> {
  const inhoud = stand.inhoud ?? (stand.metToelichting ? await leesBijOnderdeel(prisma, id, over) : null);
  if (!inhoud) return null;
  return toelichtingUit((await prisma.inhoud.findUnique({ where: { id: inhoud.id } }))?.tekst) || null;
}
async function leesBijOnderdeel(prisma: PrismaClient, zaakId: string, over: string): Promise<InhoudRef | null> {
  const alle = await leesGebeurtenissen(prisma, zaakId, 0);
  const nodig = alle.findLast((g) => g.soort === 'BerichtNodig' && g.gegevens.over === over);
  return alle.find((g) => g.soort === 'RouteonderdeelGedaan' && g.sleutel === nodig?.sleutel)?.inhoud ?? null;
}

const toelichtingUit = (tekst: string | undefined): string => {
  const { toelichting = '' } = tekst === undefined ? {} : (JSON.parse(tekst) as { toelichting?: string });
  return toelichting;
};
