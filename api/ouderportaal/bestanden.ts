/** What parents send along. It is looked at as whatever else comes in, and waits here until its case is known. */
import { createHash } from 'node:crypto';
import type { Portaalcode, Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { type Bestand, keurBestand } from '../documenten/keur.ts';
import { conflict, inhoudOngeldig, nietGevonden } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { nieuwId } from '../inhoud.ts';
import { BESTANDSOORTEN, HOOGSTENS_BESTANDEN } from './schemas.ts';
import type { Portaalsessie } from './sessies.ts';

export interface Meegestuurd {
  id: string;
  naam: string;
  grootte: number;
}

export const leesBestanden = (prisma: Pick<PrismaClient, 'portaalbestand'>, codeId: string): Promise<Meegestuurd[]> =>
  prisma.portaalbestand.findMany({
    where: { codeId },
    orderBy: [{ op: 'asc' }, { id: 'asc' }],
    select: { id: true, naam: true, grootte: true },
  });

export async function neemBestand(
  { prisma, virusscan }: Huis,
  { code }: Portaalsessie,
  bestand: Bestand,
): Promise<Meegestuurd> {
  eisOpen(code);
  await keurBestand(bestand, BESTANDSOORTEN);
  const { naam, mediatype, bytes } = bestand;
  const scan = await virusscan.scan(bytes);
  if (scan === 'besmet') throw inhoudOngeldig([{ veld: 'bestand', fout: 'er zit een virus in. Het is niet bewaard.' }]);
  const id = nieuwId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const grootte = bytes.length;
  await prisma.$transaction(async (tx) => {
    await houdOpen(tx, code.id);
    if ((await tx.portaalbestand.count({ where: { codeId: code.id } })) >= HOOGSTENS_BESTANDEN)
      throw conflict('TeVeelBestanden', `U kunt hoogstens ${HOOGSTENS_BESTANDEN} bestanden meesturen.`);
    await tx.portaalbestand.create({
      data: { id, codeId: code.id, naam, mediatype, grootte, bytes: new Uint8Array(bytes), sha256, scan },
    });
  });
  return { id, naam, grootte };
}

export async function gooiBestandWeg({ prisma }: Huis, { code }: Portaalsessie, id: string): Promise<void> {
  eisOpen(code);
  const { count } = await prisma.$transaction(async (tx) => {
    await houdOpen(tx, code.id);
    return tx.portaalbestand.deleteMany({ where: { id, codeId: code.id } });
  });
  if (count === 0) throw nietGevonden('Dit bestand is er niet meer.');
}

/** Uploads of one code wait for each other and for the sending: what is signed is what goes, and no more than may be. */
async function houdOpen(tx: Prisma.TransactionClient, codeId: string): Promise<void> {
  const [code] = await tx.$queryRaw<Pick<Portaalcode, 'gebruiktOp'>[]>`
    select gebruikt_op as "gebruiktOp" from portaalcode where id = ${codeId} for update`;
  eisOpen(code ?? { gebruiktOp: null });
}

function eisOpen({ gebruiktOp }: Pick<Portaalcode, 'gebruiktOp'>): void {
  if (gebruiktOp !== null) throw conflict('AlVerstuurd', 'U hebt de kennisgeving al verstuurd. Er kan niets meer bij.');
}
