/** Who a message goes to, how he knows the case, and how he is reached. */
import { randomInt } from 'node:crypto';
import type { Ketenpartner as Soort } from '../../mas/berichten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Ketenpartner, PrismaClient, Verzending } from '../../prisma/generated/client.ts';

/**
 * That of the municipality of the case, or the one that it moved to; a school is the very school of the leerling. Null when
 * nobody was recorded. Which of several is meant nobody said, so then it goes to none of them.
 */
export async function zoekPartner(
  prisma: PrismaClient,
  d: Dossier,
  soort: Soort,
): Promise<Ketenpartner | null | 'MeerOntvangers'> {
  const [partner, ander] = await prisma.ketenpartner.findMany({
    where: {
      soort,
      actief: true,
      gemeenten: { has: (soort === 'gemeente' ? d.overgedragenAan : d.gemeente) ?? '' },
      ...(soort === 'school' && { vestiging: d.vestiging ?? '' }),
    },
    take: 2,
  });
  return ander ? 'MeerOntvangers' : (partner ?? null);
}

/** The one that an earlier attempt went to, as it is now; else whoever it is for. */
export const partnerVoor = (
  prisma: PrismaClient,
  d: Dossier,
  soort: Soort,
  eerder: Pick<Verzending, 'ketenpartnerId'> | null,
): Promise<Ketenpartner | null | 'MeerOntvangers'> =>
  eerder
    ? prisma.ketenpartner.findFirst({ where: { id: eerder.ketenpartnerId ?? '', actief: true } })
    : zoekPartner(prisma, d, soort);

/** Signs that cannot be mistaken for one another when somebody reads them out. */
const TEKENS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const nieuweReferentie = (): string =>
  `zaak-${Array.from({ length: 10 }, () => TEKENS.charAt(randomInt(TEKENS.length))).join('')}`;

/** How one partner knows one case: the same for ever, and no other partner knows it so. */
export async function referentieVoor(prisma: PrismaClient, zaakId: string, ketenpartnerId: string): Promise<string> {
  const nieuw = { zaakId, ketenpartnerId, referentie: nieuweReferentie() };
  await prisma.zaakreferentie.createMany({ data: [nieuw], skipDuplicates: true });
  const { referentie } = await prisma.zaakreferentie.findUniqueOrThrow({
    where: { zaakId_ketenpartnerId: { zaakId, ketenpartnerId } },
  });
  return referentie;
}

/** Id of the last event in which he asked this in this case; null when he asked it in another way, or nothing was asked. */
export async function leesVraagVan(
  prisma: PrismaClient,
  zaakId: string,
  ketenpartnerId: string,
  type: string | undefined,
): Promise<string | null> {
  if (type === undefined) return null;
  const vraag = await prisma.berichtIn.findFirst({
    // 'nieuw': booked in the case a moment ago
    where: { zaakId, ketenpartnerId, type, stand: { in: ['nieuw', 'verwerkt'] } },
    orderBy: [{ ontvangenOp: 'desc' }, { id: 'desc' }],
    select: { gebeurtenisId: true },
  });
  return vraag?.gebeurtenisId ?? null;
}

export type Weg = { kanaal: 'webhook'; naar: string; geheim: string } | { kanaal: 'e-mail'; naar: string };

/**
 * The ways to him, the best first. An event says who it is about to nobody, so a partner that cannot fetch the rest by
 * himself gets it in a mail. A partner without either cannot be reached.
 * @param metInhoud there is something to fetch
 */
export const wegenNaar = ({ webhook, geheim, haaltOp, email }: Ketenpartner, metInhoud: boolean): Weg[] => [
  ...(webhook && geheim && (haaltOp || !metInhoud) ? [{ kanaal: 'webhook' as const, naar: webhook, geheim }] : []),
  ...(email ? [{ kanaal: 'e-mail' as const, naar: email }] : []),
];
