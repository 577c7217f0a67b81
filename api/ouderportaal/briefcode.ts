/**
 * A code that is printed in a letter. It is made when somebody looks at the letter, since what goes out is what he saw, byte
 * for byte; so it is there before anybody decided that the letter goes. Until the letter is settled it opens nothing, and
 * when the letter is taken back it opens nothing again: that is not written down with the code but read from the case. So
 * no code holds that nobody got, and what somebody merely looks at withdraws nothing that a parent has at home.
 *
 * The code bears the id of the document that it is printed in.
 */
import type { Briefopdracht } from '../../brieven/index.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Portaalcode, PrismaClient } from '../../prisma/generated/client.ts';
import type { Persoon } from '../brieven/personen.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { isOpen, neemCode, PER_BRIEF } from './codes.ts';

type Databank = Pick<PrismaClient, 'portaalcode' | 'document' | 'zaak' | 'gebeurtenis'>;

interface Voor {
  /** The document that it will be printed in. */
  document: string;
  leerlingId: string;
  aan: Persoon['aan'];
  door: string;
}
type Portaalvelden = { geldigTot: Dag } & Record<string, unknown>;

/** The letter with a code of its own, when its text asks for one; else as it is. */
export async function metBriefcode(
  prisma: Databank,
  opdracht: Briefopdracht,
  { document, aan, ...voor }: Voor,
): Promise<Briefopdracht> {
  const portaal = opdracht.gegevens.portaal as Portaalvelden | undefined;
  if (!portaal || aan.soort !== 'gezag') return opdracht;
  const { geldigTot } = portaal;
  const { code } = await neemCode(prisma, { id: document, doel: PER_BRIEF, gezagId: aan.id, geldigTot, ...voor });
  return { ...opdracht, gegevens: { ...opdracht.gegevens, portaal: { ...portaal, code } } };
}

/** Whether somebody may come in with it today. */
export const staatOpen = async (prisma: Databank, code: Portaalcode): Promise<boolean> =>
  isOpen(code, dagVan(Date.now())) && (await staat(prisma, code)) && !(await isVervangen(prisma, code));

/** A code in a letter that can still go out: nobody made another one meanwhile that holds. One of no letter is none. */
export async function isNogTeSturen(prisma: Databank, document: string): Promise<boolean> {
  const code = await prisma.portaalcode.findUnique({ where: { id: document } });
  return code === null || (isOpen(code, dagVan(Date.now())) && !(await isVervangen(prisma, code)));
}

/** By hand it holds from the moment that it was shown; in a letter from when that was settled. */
async function staat(prisma: Databank, { doel, id }: Portaalcode): Promise<boolean> {
  if (doel !== PER_BRIEF) return true;
  const document = await prisma.document.findUnique({ where: { id }, select: { zaakId: true, nr: true } });
  if (document?.nr == null) return false;
  const zaak = await prisma.zaak.findUnique({ where: { zaakId: document.zaakId } });
  return zaak !== null && isIn(await leesDossier(prisma, zaak), id);
}

/** A copy that is out stays with who has it; one that is settled goes out. */
const isIn = ({ brieven }: Dossier, document: string): boolean =>
  Object.values(brieven).some(({ stand, exemplaren = [] }) =>
    exemplaren.some((e) => e.document.id === document && (e.verzondenOp !== null || stand === 'vastgesteld')),
  );

/** A later one for the same person took its place, when that one holds or was used. */
async function isVervangen(prisma: Databank, { gezagId, gemaaktOp }: Portaalcode): Promise<boolean> {
  const later = await prisma.portaalcode.findMany({
    where: { gezagId, ingetrokkenOp: null, gemaaktOp: { gt: gemaaktOp } },
  });
  for (const code of later) if (await staat(prisma, code)) return true;
  return false;
}
