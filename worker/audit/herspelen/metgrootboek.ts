/** What the runs of a case say that was booked, held against the ledger. */
import { ontvouw, type Schakel } from '../../../activities/keten.ts';
import { hashVan, veiligeSleutel } from '../../../activities/opdracht.ts';
import { canoniek } from '../../../mas/canoniek.ts';
import { leegDossier, pasToe } from '../../../mas/dossier/index.ts';
import type { Dossier } from '../../../mas/dossier/types.ts';
import type { Zaakstart } from '../../../workflows/definities.ts';
import { bevat } from './bevat.ts';
import type { Boekingspaar, Geschiedenis } from './geschiedenis.ts';
import type { Verschil } from './vergelijk.ts';

/** The ledger of a case, and of each command in it the hash under which its answer is kept. */
export interface Grootboek {
  zaakId: string;
  schakels: readonly Schakel[];
  opdrachten: ReadonlyMap<string, string>;
}

/** Of one run: every event that a booking gave back stands so in the ledger, and every command is the one that was kept. */
export function vergelijkMetGrootboek(run: Geschiedenis, { zaakId, schakels, opdrachten }: Grootboek): Verschil[] {
  const uit: Verschil[] = begindossier(run, zaakId, schakels);
  for (const { eventId, vraag, geboekt } of run.boekingen) {
    const bewaard = opdrachten.get(vraag.sleutel);
    if (bewaard !== undefined && bewaard !== hashVan(vraag.opdracht))
      uit.push({ eventId, wat: `de opdracht ${vraag.sleutel} is een andere dan die waarop is geantwoord` });
    for (const gebeurtenis of geboekt.gebeurtenissen) {
      const schakel = schakels[gebeurtenis.nr - 1];
      const wat = `gebeurtenis ${gebeurtenis.nr} (${gebeurtenis.soort})`;
      if (!schakel) uit.push({ eventId, wat: `${wat} is geboekt en staat niet in het grootboek` });
      else if (canoniek(ontvouw(schakel)) !== canoniek(gebeurtenis))
        uit.push({ eventId, wat: `${wat} is anders geboekt dan zij in het grootboek staat` });
      else if (gebeurtenis.sleutel === vraag.sleutel && gebeurtenis.moment !== vraag.moment)
        uit.push({ eventId, wat: `${wat} is op een ander moment geboekt dan gevraagd` });
    }
  }
  return uit;
}

/** Over all runs of a case: what stands in the ledger while no run had it booked. */
export function zonderRun(runs: readonly Geschiedenis[], { schakels }: Grootboek): Verschil[] {
  const boekingen = runs.flatMap((run) => run.boekingen);
  const gekregen = new Set(boekingen.flatMap(({ geboekt }) => geboekt.gebeurtenissen.map(({ nr }) => nr)));
  const laatsteOnder = new Map(boekingen.filter(vroegNiets).map(laatste));
  return schakels
    .map(ontvouw)
    .filter(({ nr, sleutel }) => !gekregen.has(nr) && nr > (laatsteOnder.get(sleutel) ?? 0))
    .map(({ nr, soort }) => ({
      eventId: null,
      wat: `gebeurtenis ${nr} (${soort}) staat in het grootboek, en geen run boekte haar`,
    }));
}

/** Of what comes in after the close no event goes back to the run (workflows/nagekomen.ts): its answer says which was the last. */
const vroegNiets = ({ vraag, geboekt }: Boekingspaar): boolean =>
  !geboekt.antwoord.geweigerd && vraag.na >= geboekt.antwoord.nr;
const laatste = ({ vraag, geboekt }: Boekingspaar): [sleutel: string, nr: number] => [
  veiligeSleutel(vraag.sleutel),
  geboekt.antwoord.nr,
];

/** What a run was handed is the fold of the ledger up to there. A fold of before may have known less, never otherwise. */
function begindossier({ begin }: Geschiedenis, zaakId: string, schakels: readonly Schakel[]): Verschil[] {
  const [start] = begin as [Partial<Zaakstart>?];
  if (start?.zaakId !== zaakId) return [{ eventId: 1, wat: `de run is van een andere zaak dan ${zaakId}` }];
  const { dossier } = start;
  if (!dossier) return [];
  const toen = schakels.slice(0, dossier.nr).map(ontvouw).reduce(pasToe, leegDossier(zaakId));
  const anders = (Object.keys(dossier) as (keyof Dossier)[]).filter((deel) => !bevat(toen[deel], dossier[deel]));
  return anders.map((deel) => ({ eventId: 1, wat: `het dossier waarmee de run begint heeft een ander deel ${deel}` }));
}
