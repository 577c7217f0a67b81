/** What somebody does to the ledger who can write in the database: past the triggers that refuse it. */
import type { PrismaClient } from '../../prisma/generated/client.ts';

export async function vervals(prisma: PrismaClient, doe: () => Promise<unknown>): Promise<void> {
  await prisma.$executeRaw`alter table gebeurtenis disable trigger user`;
  await prisma.$executeRaw`alter table inhoud disable trigger user`;
  await doe();
  await prisma.$executeRaw`alter table gebeurtenis enable trigger user`;
  await prisma.$executeRaw`alter table inhoud enable trigger user`;
}
