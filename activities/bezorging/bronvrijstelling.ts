/** What a message about an exemption can tell: the days, and nothing of the ground. */
import { eersteToekenning, toegekendIn } from '../../mas/aanvraag/register.ts';
import type { Berichtbron } from '../../mas/berichtbron.ts';
import { type Dag, plusDagen } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { periodenVan } from '../../mas/vrijstelling/leven.ts';
import { vanBericht } from '../../mas/vrijstelling/register.ts';
import { leesAndereZaken } from '../eerder.ts';
import type { Databank } from '../grootboek.ts';

type Vrijstelling = Berichtbron['vrijstelling'];

/** Nothing when the message is about no exemption, and about nothing that was granted. */
export async function leesVrijstelling(
  db: Databank,
  d: Dossier,
  over: string,
): Promise<Pick<Partial<Berichtbron>, 'vrijstelling'>> {
  const vrijstelling = vanKennisgeving(d, over) ?? vanAanvraag(d, over);
  if (!vrijstelling) return {};
  const eerderBeroep = vrijstelling.eerderBeroep || (await wasEerderVrij(db, d, vrijstelling.van));
  return { vrijstelling: { ...vrijstelling, eerderBeroep } };
}

/** One that a correction took back ended before it began. */
function vanKennisgeving({ vrijstelling }: Dossier, over: string): Vrijstelling | null {
  const id = vanBericht(over);
  const bekend = id === null ? undefined : vrijstelling?.register[id];
  if (id === null || !bekend) return null;
  const { van, eerderBeroep } = bekend;
  const periode = vrijstelling?.perioden[id];
  const totEnMet = periode ? periode.totEnMet : plusDagen(van, -1);
  return { van, totEnMet, soort: 'vrijstelling', eerderBeroep };
}

function vanAanvraag(d: Dossier, over: string): Vrijstelling | null {
  const toegekend = toegekendIn(d, over);
  return toegekend && { ...toegekend, eerderBeroep: false };
}

/** In another case of this child an exemption or vervangende leerplicht began before this day (LPW 3c, 6 lid 5). */
async function wasEerderVrij(db: Databank, d: Dossier, dag: Dag): Promise<boolean> {
  if (d.leerlingId === null) return false;
  const andere = await leesAndereZaken(db, d, d.leerlingId);
  return andere.some((zaak) =>
    [periodenVan(zaak)[0]?.van, eersteToekenning(zaak)].some((van) => van !== undefined && van < dag),
  );
}
