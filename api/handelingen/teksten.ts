import { canoniek } from '../../mas/canoniek.ts';
import type { Regime } from '../../mas/begrippen.ts';
import type { InhoudRef, Tekstveld } from '../../mas/gebeurtenis.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { maakInhoud, refVan } from '../inhoud.ts';
import { isDubbel } from '../databankfout.ts';

/** What somebody writes with an action, and what is not for Temporal to see. */
export interface Teksten {
  motivatie?: string;
  toelichting?: string;
  plaats?: string;
  /** By question. */
  antwoorden?: Record<string, string | number>;
}

export const veldenVan = (teksten: Teksten): Tekstveld[] => Object.keys(teksten) as Tekstveld[];

/** Parts a request into its texts and the fields that travel in clear. */
export function deelOp<T extends Teksten>(gegeven: T): { teksten: Teksten; velden: Omit<T, keyof Teksten> } {
  const { motivatie, toelichting, plaats, antwoorden, ...velden } = gegeven;
  return {
    teksten: {
      ...(motivatie !== undefined && { motivatie }),
      ...(toelichting !== undefined && { toelichting }),
      ...(plaats !== undefined && { plaats }),
      ...(antwoorden !== undefined && { antwoorden }),
    },
    velden,
  };
}

/**
 * Keeps what somebody wrote with an action, once for its key: a repeat finds its own text, so that it is the same
 * command. Null when another text came with this key before.
 * @param regime of what its writer may read: under which it falls is known once it is booked
 */
export async function bewaarTeksten(
  prisma: PrismaClient,
  zaakId: string,
  sleutel: string,
  teksten: Teksten,
  regime: Regime,
): Promise<InhoudRef | null> {
  const zoek = () => prisma.inhoud.findUnique({ where: { zaakId_sleutel: { zaakId, sleutel } } });
  let rij = await zoek();
  if (!rij) {
    const nieuw = maakInhoud(teksten, veldenVan(teksten), { zaakId, sleutel });
    try {
      await prisma.inhoud.create({ data: { ...nieuw, regime } });
      return refVan(nieuw);
    } catch (fout) {
      if (!isDubbel(fout)) throw fout;
      rij = await zoek();
    }
  }
  return rij?.tekst === canoniek(teksten) ? refVan(rij) : null;
}
