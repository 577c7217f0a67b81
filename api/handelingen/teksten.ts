import { canoniek } from '../../mas/canoniek.ts';
import type { InhoudRef, Tekstveld } from '../../mas/gebeurtenis.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { maakInhoud, refVan } from '../inhoud.ts';
import { isDubbel } from '../databankfout.ts';

export type Teksten = Partial<Record<Extract<Tekstveld, 'motivatie' | 'toelichting'>, string>>;

export const veldenVan = (teksten: Teksten): Tekstveld[] => Object.keys(teksten) as Tekstveld[];

/**
 * Keeps what somebody wrote with an action, once for its key: a repeat finds its own text, so that it is the same
 * command. Null when another text came with this key before.
 */
export async function bewaarTeksten(
  prisma: PrismaClient,
  zaakId: string,
  sleutel: string,
  teksten: Teksten,
): Promise<InhoudRef | null> {
  const zoek = () => prisma.inhoud.findUnique({ where: { zaakId_sleutel: { zaakId, sleutel } } });
  let rij = await zoek();
  if (!rij) {
    const nieuw = maakInhoud(teksten, veldenVan(teksten), { zaakId, sleutel });
    try {
      await prisma.inhoud.create({ data: nieuw });
      return refVan(nieuw);
    } catch (fout) {
      if (!isDubbel(fout)) throw fout;
      rij = await zoek();
    }
  }
  return rij?.tekst === canoniek(teksten) ? refVan(rij) : null;
}
