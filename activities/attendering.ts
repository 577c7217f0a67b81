import { redenVan } from '../keten/kanaal.ts';
import { type Bezigheid, teDoen } from '../mas/bezigheden.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import { bezigheidIn } from '../mas/sleutels.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { type Kopie, leesDossier } from './grootboek.ts';

/**
 * Tells an official about a term, or about what does not get out, once, by the business key of the notice. Looks first whether it is still wanted: the
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
  if (gewenst?.soort !== 'attendeer') return false;
  const naam = [naamVan(dossier, gewenst), await waarom(prisma, dossier, gewenst)].filter(Boolean).join(': ');
  await prisma.attendering.createMany({ data: [{ ...attendering(dossier, gewenst), naam }], skipDuplicates: true });
  return true;
}

/** What went wrong with the last attempt at what is not out yet, where a person can do something with that. */
async function waarom(
  prisma: PrismaClient,
  d: Dossier,
  { sleutel, termijn, trede }: Attendering,
): Promise<string | null> {
  if (termijn !== '' || trede !== 'hapert') return null;
  const rij = await prisma.verzending.findUnique({ where: { sleutel: bezigheidIn(d, sleutel) } });
  return redenVan(rij?.laatsteFout ?? '');
}

type Attendering = Extract<Bezigheid, { soort: 'attendeer' }>;

/** What did not get out, and to whom, is for who may read the case: a notice about it says no more than that. */
const OVER_BEZORGING: Readonly<Record<string, string>> = {
  hapert: 'een brief of bericht is nog niet bezorgd',
  geweigerd: 'een brief of bericht is niet aangenomen',
  onzeker: 'het is niet zeker of een brief of bericht is aangekomen',
};
const naamVan = (d: Dossier, { termijn, trede }: Attendering): string =>
  (termijn === '' ? OVER_BEZORGING[trede] : d.termijnen[termijn]?.naam) ?? '';

const attendering = (d: Dossier, bezigheid: Attendering) => ({
  sleutel: bezigheid.sleutel,
  zaakId: d.id,
  ontvanger: bezigheid.ontvanger,
  gemeente: d.gemeente ?? '',
  proef: d.proef,
  termijn: bezigheid.termijn,
  trede: bezigheid.trede,
  dag: bezigheid.dag,
});
