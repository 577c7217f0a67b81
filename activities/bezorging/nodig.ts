import type { Kanalen } from '../../keten/kanalen.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Protocolregister } from '../register.ts';

/** What getting something out of the house takes. */
export interface Nodig {
  prisma: PrismaClient;
  kanalen: Kanalen;
  register: Protocolregister;
}
