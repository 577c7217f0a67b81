/** Who a message goes to, how he knows the case, and how he is reached. */
import { randomInt } from 'node:crypto';
import { leesPartners } from '../../keten/partners.ts';
import type { Ketenpartner as Soort } from '../../mas/berichten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { gekozenPartner, sleutelsSamenMet } from '../../mas/partnerkeuze.ts';
import type { Ketenpartner, PrismaClient, Verzending } from '../../prisma/generated/client.ts';

/** What goes to a partner: its business key, and what it is about. */
interface Post {
  sleutel: string;
  over: string;
}

/**
 * The one that somebody chose, else the only one, else the one of several that heard of this before. Null when nobody was
 * recorded, or the one that was chosen does not work there any more. Which of several is meant nobody said: then it goes to
 * none of them.
 */
export async function zoekPartner(
  prisma: PrismaClient,
  d: Dossier,
  soort: Soort,
  post?: Post,
): Promise<Ketenpartner | null | 'MeerOntvangers'> {
  const kandidaten = (await leesPartners(prisma, d)).filter((partner) => partner.soort === soort);
  const gekozen = post && gekozenPartner(d, post.sleutel);
  if (gekozen !== undefined) return kandidaten.find(({ id }) => id === gekozen) ?? null;
  const [partner = null, ander] = kandidaten;
  if (!ander) return partner;
  const eerder = post && (await leesEerdere(prisma, d, post, kandidaten));
  return kandidaten.find(({ id }) => id === eerder) ?? 'MeerOntvangers';
}

/** Which of them the last message that this belongs with went to. */
async function leesEerdere(
  prisma: PrismaClient,
  d: Dossier,
  { over }: Post,
  kandidaten: readonly Ketenpartner[],
): Promise<string | null> {
  const rij = await prisma.verzending.findFirst({
    where: {
      sleutel: { in: sleutelsSamenMet(d, over) },
      ketenpartnerId: { in: kandidaten.map(({ id }) => id) },
      bezorgdOp: { not: null },
    },
    orderBy: { bezorgdOp: 'desc' },
    select: { ketenpartnerId: true },
  });
  return rij?.ketenpartnerId ?? null;
}

/** The one that an earlier attempt went to, as it is now; else whoever it is for. */
export const partnerVoor = (
  prisma: PrismaClient,
  d: Dossier,
  soort: Soort,
  post: Post,
  eerder: Pick<Verzending, 'ketenpartnerId'> | null,
): Promise<Ketenpartner | null | 'MeerOntvangers'> =>
  eerder
    ? prisma.ketenpartner.findFirst({ where: { id: eerder.ketenpartnerId ?? '', actief: true } })
    : zoekPartner(prisma, d, soort, post);

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
