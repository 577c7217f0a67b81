/**
 * Where everything ends up that has no way out: what no real channel was set for, and everything of a trial case. People
 * read there what would have been sent.
 */
import type { PrismaClient } from '../prisma/generated/client.ts';
import type { Uitslag } from './kanaal.ts';

export interface Opgevangen {
  /** That of the sending: a repeat is seen by it. */
  id: string;
  sleutel: string;
  zaakId: string;
  gemeente: string;
  proef: boolean;
  regime: string;
  /** By what it would have gone. */
  kanaal: string;
  aan: string;
  onderwerp: string;
  koppen: Record<string, string>;
  tekst: string;
  /** Documents of the case that would have gone along. */
  bijlagen: string[];
}
export type Opvang = (stuk: Opgevangen) => Promise<Uitslag>;

export const maakOpvang =
  (prisma: PrismaClient): Opvang =>
  async (stuk) => {
    await prisma.opvang.createMany({ data: [stuk], skipDuplicates: true });
    return { uit: 'bezorgd', ontvangst: null };
  };
