import { BERICHTEN } from '../../mas/berichten.ts';
import type { Geadresseerde } from '../../mas/brieven.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { berichtSleutel, briefSleutel, zonderKeer } from '../../mas/sleutels.ts';
import { PARTNERS } from '../../mas/verwoord/namen.ts';
import type { Opvang, PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { leesDossier } from '../zaken/dossier.ts';

/** What tells somebody what was caught: its case, and for whom it was without naming anybody. */
export interface Waarbij {
  zaak: Zaak | null;
  ontvanger: string | null;
}
const ONBEKEND: Waarbij = { zaak: null, ontvanger: null };

const ONTVANGERS: Readonly<Record<Geadresseerde['soort'], string>> = {
  gezag: 'een ouder of voogd',
  jongere: 'de jongere',
  school: PARTNERS.school,
};

/** Reads the cases of a page at once. */
export async function leesWaarbij(
  prisma: PrismaClient,
  stukken: readonly Opvang[],
): Promise<(stuk: Opvang) => Waarbij> {
  const zaken = await prisma.zaak.findMany({
    where: { zaakId: { in: [...new Set(stukken.map(({ zaakId }) => zaakId))] } },
  });
  const gelezen = await Promise.all(zaken.map(async (zaak) => ({ zaak, d: await leesDossier(prisma, zaak) })));
  return ({ zaakId, sleutel }) => {
    const gevonden = gelezen.find(({ zaak }) => zaak.zaakId === zaakId);
    return gevonden ? { zaak: gevonden.zaak, ontvanger: ontvangerVan(gevonden.d, zonderKeer(sleutel)) } : ONBEKEND;
  };
}

/** By its business key; of what was voided since nobody knows any more for whom it was. */
function ontvangerVan(d: Dossier, sleutel: string): string | null {
  if (sleutel.startsWith(`${d.id}/duo/`)) return 'DUO';
  if (sleutel.startsWith(`${d.id}/herinner/`)) return 'een ketenpartner';
  const bericht = Object.values(d.berichten).find((stand) => berichtSleutel(d, stand) === sleutel);
  if (bericht) return PARTNERS[BERICHTEN[bericht.bericht].partner];
  const exemplaar = Object.values(d.brieven)
    .flatMap(({ exemplaren = [], teruggenomen = [] }) => [...exemplaren, ...teruggenomen])
    .find(({ id }) => briefSleutel(d, id) === sleutel);
  return exemplaar ? ONTVANGERS[exemplaar.aan.soort] : null;
}
