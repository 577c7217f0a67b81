import type { Dossier } from '../../mas/dossier/types.ts';
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { kringVan } from '../kring.ts';

type Registratie = Prisma.LeerlingGetPayload<{ include: { gezag: true } }>;

/** The records of the child of a case, the surviving one first; none when it is not in our register. */
export async function leesRegistraties(prisma: PrismaClient, { leerlingId }: Dossier): Promise<Registratie[]> {
  if (leerlingId === null) return [];
  const kring = await kringVan(prisma, leerlingId);
  const rijen = await prisma.leerling.findMany({ where: { id: { in: kring } }, include: { gezag: true } });
  return kring.flatMap((id) => rijen.filter((rij) => rij.id === id));
}
