import type { Mailbericht } from '../../keten/smtp.ts';
import type { Geadresseerde } from '../../mas/brieven.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zoekPartner } from './partner.ts';

/** Where somebody gets mail now; null when he has no address any more. */
export async function leesMailadres(
  prisma: PrismaClient,
  d: Dossier,
  aan: Geadresseerde,
): Promise<Mailbericht['aan'] | null> {
  const [adres, naam] = await leesRij(prisma, d, aan);
  return adres ? { adres, ...(naam && { naam }) } : null;
}

async function leesRij(prisma: PrismaClient, d: Dossier, aan: Geadresseerde): Promise<(string | null | undefined)[]> {
  switch (aan.soort) {
    case 'gezag': {
      const gezag = await prisma.gezag.findUnique({ where: { id: aan.id } });
      return [gezag?.email, gezag?.naam];
    }
    case 'jongere': {
      const leerling = await prisma.leerling.findUnique({ where: { id: d.leerlingId ?? '' } });
      return [leerling?.email, leerling && `${leerling.voornaam} ${leerling.achternaam}`];
    }
    case 'school': {
      const school = await zoekPartner(prisma, d, 'school');
      return [school?.email, school?.naam];
    }
  }
}
