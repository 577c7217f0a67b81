import type { PayloadCodec } from '@temporalio/common';
import { maakCodec } from '../../platform/versleuteling/codec.ts';
import { type Keks, leesKeks, nieuweKek } from '../../platform/versleuteling/kek.ts';
import { Sleutelbos } from '../../platform/versleuteling/sleutelbos.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zaakVan } from '../../workflows/definities.ts';

/** Keys for the keys of cases, as SCHAKEL_KEKS has them; without it new ones. */
export function proefkeks(tekst = nieuweKek('proef')): Keks {
  const keks = leesKeks(tekst);
  if (!keks) throw new Error(`geen SCHAKEL_KEKS: ${tekst}`);
  return keks;
}

/** The codec of the house that has these keys. */
export const proefcodec = (prisma: PrismaClient, keks: string): PayloadCodec =>
  maakCodec({ sleutels: new Sleutelbos(prisma, proefkeks(keks)), zaakVan });
