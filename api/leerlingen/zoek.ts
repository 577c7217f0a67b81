import { mag, type Recht, type Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { geenRecht, nietGevonden } from '../http/fout.ts';
import type { Activiteitsoort } from '../verwerkingen/activiteiten.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { type Kind, leesKinderen, type Registratie } from './kind.ts';

export interface Gevonden {
  /** The record that was asked for. */
  leerling: Registratie;
  kind: Kind;
}

/**
 * A pupil who lives, or has a case, in a municipality that this person works for. Others are not there for him. Nobody finds
 * a pupil without saying why: that is logged before anything is read. A made-up pupil is nobody.
 * @param eisNog what may still refuse him: who was refused has read nothing, and the log does not say that he did
 */
export async function zoekLeerling(
  prisma: PrismaClient,
  wie: Wie,
  recht: Recht,
  activiteit: Activiteitsoort,
  id: string,
  eisNog?: (kind: Kind) => void,
): Promise<Gevonden> {
  if (!mag(wie, recht) && !mag(wie, 'gebruik-proefzaken')) throw geenRecht('Dit kan niet met uw rol.');
  const [kind] = await leesKinderen(prisma, wie, [id]);
  const leerling = kind?.registraties.find((registratie) => registratie.id === id);
  if (!kind || !leerling || !mag(wie, 'lees-leerling', kind.waarover)) {
    throw nietGevonden('Deze leerling is er niet, of u mag hem niet zien.');
  }
  if (!mag(wie, recht, kind.waarover)) throw geenRecht('Dit kan niet met uw rol.');
  eisNog?.(kind);
  if (!leerling.proef) await logVerwerking(prisma, wie, { activiteit, leerlingId: id, regime: 'AVG' });
  return { leerling, kind };
}
