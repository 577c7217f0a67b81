/** Two records that turn out to be one child. Records and cases keep their ids; from now on they are looked up together. */
import { kringVan } from '../../activities/kring.ts';
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { conflict } from '../http/fout.ts';
import { maakInhoud, nieuwId } from '../inhoud.ts';
import type { Samenvoegingbericht } from '../intake/bericht.ts';

interface Vraag {
  leerlingId: string;
  met: string;
  motivatie: string;
  accountId: string;
}

/** Merges one at a time: two that cross each other would otherwise make a circle. */
const SLOT = 8_204_631;

/**
 * Keeps the merge with a message for each case of the child, open or closed, all or nothing.
 * @returns ids of these messages; none when the two were one already
 */
export const voegSamen = (prisma: PrismaClient, { leerlingId, met, motivatie, accountId }: Vraag): Promise<string[]> =>
  prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${SLOT})`;
    const [kring, andere] = [await kringVan(tx, leerlingId), await kringVan(tx, met)];
    const [hoofd, blijft] = [kring[0], andere[0]];
    if (hoofd === blijft) return [];
    const { proef } = await tx.leerling.findUniqueOrThrow({ where: { id: hoofd } });
    if (proef !== (await tx.leerling.findUniqueOrThrow({ where: { id: blijft } })).proef) {
      throw conflict('ProefEnEcht', 'Een verzonnen leerling kan niet dezelfde zijn als een echte.');
    }
    await tx.leerling.update({ where: { id: hoofd }, data: { samengevoegdMet: blijft } });
    const zaken = await tx.zaak.findMany({
      where: { leerlingId: { in: [...kring, ...andere] }, proef, nr: { gt: 0 } },
    });
    const nu = new Date();
    const bericht: Samenvoegingbericht = { leerlingId: hoofd, metLeerlingId: blijft };
    const ids: string[] = [];
    // a text of its own for each case, so that it can be destroyed with that case
    for (const { zaakId } of zaken) ids.push(await bewaar(tx, { zaakId, proef, nu, bericht, motivatie, accountId }));
    return ids;
  });

interface Rij {
  zaakId: string;
  proef: boolean;
  nu: Date;
  bericht: Samenvoegingbericht;
  motivatie: string;
  accountId: string;
}

async function bewaar(
  tx: Prisma.TransactionClient,
  { zaakId, proef, nu, bericht, motivatie, accountId }: Rij,
): Promise<string> {
  const id = nieuwId();
  const inhoud = maakInhoud({ motivatie }, ['motivatie'], { zaakId });
  await tx.inhoud.create({ data: inhoud });
  await tx.postvak.create({
    data: {
      id,
      soort: 'samenvoeging',
      nummer: zaakId,
      mutatietijd: nu,
      leerlingId: bericht.leerlingId,
      proef,
      bericht: { ...bericht },
      inhoudId: inhoud.id,
      ingezondenDoor: accountId,
    },
  });
  return id;
}
