import { canoniek } from '../mas/canoniek.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';

/**
 * Keeps the protocol that decisions are taken under. The document is the very text that its hash is made of, so an
 * auditor can check years later what was in force.
 */
export async function bewaarProtocol(prisma: PrismaClient, { hash, ...document }: Protocol): Promise<void> {
  const { naam, versie } = document;
  await prisma.protocol.createMany({
    data: [{ hash, naam, versie, document: canoniek(document) }],
    skipDuplicates: true,
  });
}
