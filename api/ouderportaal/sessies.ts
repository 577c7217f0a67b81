/** Browsers that came in at the form. Such a session opens nothing but the form, and of the child nothing but a first name. */
import { randomBytes } from 'node:crypto';
import type { Gezag, Leerling, Portaalcode, PrismaClient } from '../../prisma/generated/client.ts';
import { hashVan } from '../aanmelden/sessies.ts';
import { staatOpen } from './briefcode.ts';

/** Long enough to look for a statement and to make a picture of it. */
const ONGEBRUIKT_MS = 30 * 60_000;
export const SESSIE_MS = 2 * 60 * 60_000;

/** Who fills in the form, for whom. */
export interface Portaalsessie {
  id: string;
  code: Portaalcode;
  leerling: Leerling;
  gezag: Gezag;
}

/** @returns the secret for the cookie */
export async function beginPortaalsessie(prisma: PrismaClient, codeId: string): Promise<string> {
  const geheim = randomBytes(32).toString('base64url');
  const nu = Date.now();
  await prisma.portaalsessie.deleteMany({ where: { verlooptOp: { lt: new Date(nu) } } });
  await prisma.portaalsessie.create({
    data: { id: hashVan(geheim), codeId, gezienOp: new Date(nu), verlooptOp: new Date(nu + SESSIE_MS) },
  });
  return geheim;
}

/**
 * Null when there is none, or it is over: also when the code was withdrawn or is past its day meanwhile, and when somebody
 * has no gezag any more. Who sent something in may still read that it arrived.
 */
export async function leesPortaalsessie(prisma: PrismaClient, geheim: string): Promise<Portaalsessie | null> {
  const id = hashVan(geheim);
  const rij = await prisma.portaalsessie.findUnique({ where: { id } });
  const nu = Date.now();
  if (!rij || nu >= rij.verlooptOp.getTime() || nu - rij.gezienOp.getTime() >= ONGEBRUIKT_MS) return null;
  const code = await prisma.portaalcode.findUnique({ where: { id: rij.codeId } });
  if (!code || (code.gebruiktOp === null && !(await staatOpen(prisma, code)))) return null;
  const leerling = await prisma.leerling.findUnique({ where: { id: code.leerlingId } });
  const gezag = await prisma.gezag.findUnique({ where: { id: code.gezagId ?? '' } });
  if (!leerling || !gezag) return null;
  await prisma.portaalsessie.updateMany({ where: { id }, data: { gezienOp: new Date(nu) } });
  return { id, code, leerling, gezag };
}

export async function eindigPortaalsessie(prisma: PrismaClient, id: string): Promise<void> {
  await prisma.portaalsessie.deleteMany({ where: { id } });
}
