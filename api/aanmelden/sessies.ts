/**
 * Browsers that are signed in. The cookie holds a secret, the database its hash: who reads the table can be nobody, and
 * deleting a row signs somebody out at once.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** Who left his desk for this long is gone: what a screen asks by itself is no use. */
export const ONGEBRUIKT_MS = 60 * 60_000;
/** A working day, breaks included. */
export const HOOGSTENS_MS = 10 * 60 * 60_000;
/** A session is marked as used once in this time, however many requests a screen makes. */
const MERK_NA_MS = 60_000;

export const hashVan = (geheim: string): string => createHash('sha256').update(geheim).digest('hex');

/** @returns the secret for the cookie; 256 bits, so that guessing has no chance */
export async function beginSessie(prisma: PrismaClient, subject: string, idToken: string | null): Promise<string> {
  const geheim = randomBytes(32).toString('base64url');
  const nu = Date.now();
  const verlooptOp = new Date(nu + HOOGSTENS_MS);
  await prisma.sessie.create({
    data: { id: hashVan(geheim), subject, idToken, gezienOp: new Date(nu), verlooptOp },
  });
  return geheim;
}

/**
 * Whose session this is, and marks it as used; null when there is none, or it is over.
 * @param vanzelf nobody is at the screen that asks: that is no use
 */
export async function leesSessie(prisma: PrismaClient, geheim: string, vanzelf: boolean): Promise<string | null> {
  const id = hashVan(geheim);
  const sessie = await prisma.sessie.findUnique({ where: { id } });
  const nu = Date.now();
  if (!sessie) return null;
  const ongebruikt = nu - sessie.gezienOp.getTime();
  if (nu >= sessie.verlooptOp.getTime() || ongebruikt >= ONGEBRUIKT_MS) return null;
  if (!vanzelf && ongebruikt >= MERK_NA_MS)
    await prisma.sessie.updateMany({ where: { id }, data: { gezienOp: new Date(nu) } });
  return sessie.subject;
}

/** @returns the id token of the session that ended; null when there was none */
export async function eindigSessie(prisma: PrismaClient, geheim: string): Promise<string | null> {
  const id = hashVan(geheim);
  const sessie = await prisma.sessie.findUnique({ where: { id } });
  await prisma.sessie.deleteMany({ where: { id } });
  return sessie?.idToken ?? null;
}

/** Takes away what is over. Done when somebody begins to sign in: then rows are added too. */
export async function veegVerlopen(prisma: PrismaClient): Promise<void> {
  const voorbij = { where: { verlooptOp: { lt: new Date() } } };
  await prisma.sessie.deleteMany(voorbij);
  await prisma.aanmelding.deleteMany(voorbij);
}
