/** The codec of a process of the worker, and of a command that a person gave. */
import type { PayloadCodec } from '@temporalio/common';
import { maakCodec } from '../platform/versleuteling/codec.ts';
import { KekFout, type Keks } from '../platform/versleuteling/kek.ts';
import { openSleutelbos } from '../platform/versleuteling/sleutelbos.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { zaakVan } from '../workflows/definities.ts';

/** @throws {KekFout} with what an operator has to do */
export const openCodec = async (prisma: PrismaClient, keks: Keks | undefined): Promise<PayloadCodec> =>
  maakCodec({ sleutels: await openSleutelbos(prisma, keks), zaakVan });

/** What is wrong is said in one line, and the command ends. */
export async function codecVoorOpdracht(prisma: PrismaClient, keks: Keks | undefined): Promise<PayloadCodec> {
  try {
    return await openCodec(prisma, keks);
  } catch (fout) {
    if (!(fout instanceof KekFout)) throw fout;
    console.error(fout.message);
    process.exit(1);
  }
}
