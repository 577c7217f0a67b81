import { mag, type Recht, type Waarover, type Wie } from '../../mas/rechten.ts';
import type { Gezag, Leerling, PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { geenRecht, nietGevonden } from '../http/fout.ts';
import { kringVan } from './kring.ts';

export interface Gevonden {
  leerling: Leerling & { gezag: Gezag[] };
  /** The cases of the child that this person may read. */
  zaken: Zaak[];
  waarover: Waarover;
}

/** A pupil who lives, or has a case, in a municipality that this person works for. Others are not there for him. */
export async function zoekLeerling(prisma: PrismaClient, wie: Wie, recht: Recht, id: string): Promise<Gevonden> {
  if (!mag(wie, recht) && !mag(wie, 'gebruik-proefzaken')) throw geenRecht('Dit kan niet met uw rol.');
  const leerling = await prisma.leerling.findUnique({ where: { id }, include: { gezag: { orderBy: { id: 'asc' } } } });
  const alle = leerling
    ? await prisma.zaak.findMany({
        where: { leerlingId: { in: await kringVan(prisma, id) }, nr: { gt: 0 } },
        orderBy: { geopend: 'asc' },
      })
    : [];
  const waarover: Waarover = {
    gemeenten: [leerling?.gemeenteCode ?? null, ...alle.map(({ gemeente }) => gemeente)],
    proef: leerling?.proef ?? false,
  };
  if (!leerling || !mag(wie, 'lees-leerling', waarover)) {
    throw nietGevonden('Deze leerling is er niet, of u mag hem niet zien.');
  }
  if (!mag(wie, recht, waarover)) throw geenRecht('Dit kan niet met uw rol.');
  const zaken = alle.filter(({ gemeente, proef }) => mag(wie, 'lees-zaak', { gemeenten: [gemeente], proef }));
  return { leerling, zaken, waarover };
}
