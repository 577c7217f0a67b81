/** People who went to the issuer to sign in and are not back yet: what only we and their browser may know until then. */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { hashVan } from './sessies.ts';

/** Long enough to look for a second factor. */
export const POGING_MS = 10 * 60_000;

/** What goes along to the issuer (state) and what is kept to check its answer with. */
export interface Poging {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE: proves that who ends it is who began it. */
  readonly verifier: string;
}

export async function bewaarPoging(prisma: PrismaClient, poging: Poging, terug: string): Promise<void> {
  const { state, nonce, verifier } = poging;
  const verlooptOp = new Date(Date.now() + POGING_MS);
  await prisma.aanmelding.create({ data: { state: hashVan(state), nonce, verifier, terug, verlooptOp } });
}

/** Takes an attempt, once: of two that bring the same state one gets it. Null when it is gone or was too long ago. */
export async function neemPoging(
  prisma: PrismaClient,
  state: string,
): Promise<{ poging: Poging; terug: string } | null> {
  const waar = { state: hashVan(state) };
  const rij = await prisma.aanmelding.findUnique({ where: waar });
  const { count } = await prisma.aanmelding.deleteMany({ where: waar });
  if (!rij || count === 0 || rij.verlooptOp.getTime() <= Date.now()) return null;
  const { nonce, verifier, terug } = rij;
  return { poging: { state, nonce, verifier }, terug };
}
