import type { PrismaClient } from '../../prisma/generated/client.ts';
import { DEMO_KETENPARTNERS, metGeheim } from './demo-keten.ts';
import { DEMO_GEMEENTEN, DEMO_SCHOLEN, DEMOPERSONEN } from './demo.ts';

/** Puts the demo rows where they are missing. What somebody changed since then stays changed. */
export async function zaaiDemo(prisma: PrismaClient): Promise<void> {
  const accounts = Object.entries(DEMOPERSONEN).map(([subject, { wat: _, ...account }]) => ({ subject, ...account }));
  await prisma.gemeente.createMany({ data: DEMO_GEMEENTEN, skipDuplicates: true });
  await prisma.school.createMany({ data: DEMO_SCHOLEN, skipDuplicates: true });
  await prisma.account.createMany({ data: accounts, skipDuplicates: true });
  await prisma.ketenpartner.createMany({ data: DEMO_KETENPARTNERS.map(metGeheim), skipDuplicates: true });
}
