/** Who a message goes to, how he knows the case, and how he is reached. */
import { randomInt } from 'node:crypto';
import type { Ketenpartner as Soort } from '../../mas/berichten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Ketenpartner, PrismaClient } from '../../prisma/generated/client.ts';

/** That of the municipality of the case, or the one that it moved to; a school is the very school of the leerling. Null when nobody was recorded. */
export async function zoekPartner(prisma: PrismaClient, d: Dossier, soort: Soort): Promise<Ketenpartner | null> {
  return prisma.ketenpartner.findFirst({
    where: {
      soort,
      actief: true,
      gemeenten: { has: (soort === 'gemeente' ? d.overgedragenAan : d.gemeente) ?? '' },
      ...(soort === 'school' && { vestiging: d.vestiging ?? '' }),
    },
    orderBy: { id: 'asc' },
  });
}

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

export type Weg = { kanaal: 'webhook'; naar: string; geheim: string } | { kanaal: 'e-mail'; naar: string };

/**
 * An event says who it is about to nobody, so a partner that cannot fetch the rest by himself gets it in a mail. A partner
 * without either cannot be reached.
 * @param metInhoud there is something to fetch
 */
export function wegNaar({ webhook, geheim, haaltOp, email }: Ketenpartner, metInhoud: boolean): Weg | null {
  if (webhook && geheim && (haaltOp || !metInhoud)) return { kanaal: 'webhook', naar: webhook, geheim };
  return email ? { kanaal: 'e-mail', naar: email } : null;
}
