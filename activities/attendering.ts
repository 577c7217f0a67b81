import { type Bezigheid, teDoen } from '../mas/bezigheden.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { type Kopie, leesDossier } from './grootboek.ts';

/**
 * Tells an official about a term, once, by the business key of the notice. Looks first whether it is still wanted: the
 * term may have ended while the notice waited.
 * @returns whether the notice is out, now or before
 */
export async function verricht(
  prisma: PrismaClient,
  { zaakId, bezigheid }: { zaakId: string; bezigheid: Bezigheid },
): Promise<boolean> {
  const [stand] = await prisma.$queryRaw<(Kopie & { uit: boolean })[]>`
    select dossier, vouw, exists (select from attendering where sleutel = ${bezigheid.sleutel}) as uit
    from zaak where zaak_id = ${zaakId}`;
  if (stand?.uit) return true;
  const dossier = await leesDossier(prisma, zaakId, stand);
  const gewenst = teDoen(dossier).find(({ sleutel }) => sleutel === bezigheid.sleutel);
  if (!gewenst) return false;
  await prisma.attendering.createMany({ data: [attendering(dossier, gewenst)], skipDuplicates: true });
  return true;
}

const attendering = (d: Dossier, { sleutel, ontvanger, termijn, trede, dag }: Bezigheid) => ({
  sleutel,
  zaakId: d.id,
  ontvanger,
  gemeente: d.gemeente ?? '',
  proef: d.proef,
  termijn,
  naam: d.termijnen[termijn]?.naam ?? '',
  trede,
  dag,
});
