/** What earlier cases of the same child say to a decision: Halt happens once, and a proeftijd outlives its case. */
import type { Feiten } from '../mas/beslis/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import { proeftijdVan } from '../mas/routes/dwang-strafrecht.ts';
import { isGedaan } from '../mas/routes/gedaan.ts';
import { type Databank, type Kopie, leesDossier } from './grootboek.ts';
import { leesOpgaven } from './melding.ts';

type Rij = Kopie & { zaak_id: string };

/** Also those under another record that turned out to be the same child. Trial cases know only one another. */
export async function leesAndereZaken(db: Databank, d: Dossier, leerlingId: string): Promise<Dossier[]> {
  const rijen = await db.$queryRaw<Rij[]>`
    with recursive omhoog as (
      select ${leerlingId}::text as id
      union select l.samengevoegd_met from leerling l join omhoog o on l.id = o.id where l.samengevoegd_met is not null
    ), zelfde as (
      select id from omhoog union select l.id from leerling l join zelfde z on l.samengevoegd_met = z.id
    )
    select z.zaak_id, z.dossier, z.vouw from zaak z join zelfde on z.leerling_id = zelfde.id
    where z.zaak_id <> ${d.id} and z.nr > 0
      and z.proef = (select coalesce((select proef from leerling where id = ${leerlingId}), ${d.proef}))
    order by z.zaak_id`;
  return Promise.all(rijen.map((rij) => leesDossier(db, rij.zaak_id, rij)));
}

export async function leesEerder(db: Databank, d: Dossier, leerlingId: string): Promise<Pick<Feiten, 'eerder'>> {
  const eerdere = await leesAndereZaken(db, d, leerlingId);
  const proeftijden = eerdere.flatMap((zaak) => {
    const totEnMet = proeftijdVan(zaak);
    return totEnMet === null ? [] : [{ zaakId: zaak.id, totEnMet }];
  });
  return {
    eerder: {
      halt: eerdere.filter(wasBijHalt).length,
      luxe: eerdere.filter(wasLuxe).length,
      meldingen: eerdere.flatMap((zaak) => staand(zaak).map(({ eersteDag }) => eersteDag)),
      opgaven: (await Promise.all(eerdere.map((zaak) => leesOpgaven(db, zaak, {})))).flatMap(
        ({ opgaven = [] }) => opgaven,
      ),
      proeftijd: proeftijden.sort((a, b) => (a.totEnMet < b.totEnMet ? -1 : 1)).at(-1) ?? null,
    },
  };
}

/** Luxeverzuim was found: it was held against somebody, or it was answered with a warning. */
const wasLuxe = ({ stappen, routes }: Dossier): boolean =>
  stappen['onderzoek-luxe']?.uitkomst === 'verwijtbaar' ||
  Object.values(routes).some(({ stap, gedaan }) => stap === 'waarschuwing' && gedaan.length > 0);

const staand = ({ meldingen }: Dossier) => Object.values(meldingen).filter((m) => m.ingetrokkenOp === null);

const wasBijHalt = ({ routes }: Dossier): boolean =>
  Object.values(routes).some((route) => route.soort === 'halt' && isGedaan(route, 'aangemeld'));
