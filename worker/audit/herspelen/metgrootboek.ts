/** What the runs of a case say that was booked, held against the ledger. */
import type { Schakel } from '../../../activities/keten.ts';
import type { Boeking } from '../../../activities/types.ts';
import { hashVan, veiligeSleutel } from '../../../activities/opdracht.ts';
import { leesGebeurtenis } from '../../../bewijs/leesbaar.ts';
import { canoniek } from '../../../mas/canoniek.ts';
import { leegDossier, pasToe } from '../../../mas/dossier/index.ts';
import type { Dossier } from '../../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../../mas/gebeurtenis.ts';
import type { Zaakstart } from '../../../workflows/definities.ts';
import { type Benoem, watAnders } from './benoem.ts';
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
export function vergelijkMetGrootboek(
  run: Geschiedenis,
  { zaakId, schakels, opdrachten }: Grootboek,
  naam: Benoem,
): Verschil[] {
  const uit: Verschil[] = begindossier(run, zaakId, schakels);
  for (const { eventId, vraag, geboekt } of run.boekingen) {
    const bewaard = opdrachten.get(veiligeSleutel(vraag.sleutel));
    if (bewaard !== undefined && bewaard !== hashVan(vraag.opdracht))
      uit.push({ eventId, wat: `de opdracht ${vraag.sleutel} is een andere dan die waarop is geantwoord` });
    for (const gebeurtenis of geboekt.gebeurtenissen) {
      const wat = verschil(gebeurtenis, schakels[gebeurtenis.nr - 1], vraag);
      if (wat !== null) uit.push({ eventId, wat: `${naam(gebeurtenis)} is ${wat}` });
    }
  }
  return uit;
}

/** How a booked event is not the one of the ledger; null when it is, and when that cannot be read: that is said once. */
function verschil(gebeurtenis: Gebeurtenis, schakel: Schakel | undefined, vraag: Boeking): string | null {
  if (!schakel) return 'geboekt en staat niet in het grootboek';
  const gelezen = leesGebeurtenis(schakel);
  if (!gelezen) return null;
  if (canoniek(gelezen) !== canoniek(gebeurtenis))
    return `anders geboekt dan zij in het grootboek staat: ${watAnders(gebeurtenis, gelezen)}`;
  const isAndermoment = gebeurtenis.sleutel === vraag.sleutel && gebeurtenis.moment !== vraag.moment;
  return isAndermoment ? 'op een ander moment geboekt dan gevraagd' : null;
}

/** What of the ledger can no longer be read at all. */
export const onleesbaar = ({ schakels }: Grootboek): Verschil[] =>
  schakels
    .filter((schakel) => leesGebeurtenis(schakel) === null)
    .map(({ nr }) => ({ eventId: null, wat: `gebeurtenis ${nr} is in het grootboek niet meer te lezen` }));

/** Over all runs of a case: what stands in the ledger while no run had it booked. */
export function zonderRun(runs: readonly Geschiedenis[], { schakels }: Grootboek, naam: Benoem): Verschil[] {
  const boekingen = runs.flatMap((run) => run.boekingen);
  const gekregen = new Set(boekingen.flatMap(({ geboekt }) => geboekt.gebeurtenissen.map(({ nr }) => nr)));
  const laatsteOnder = new Map(boekingen.filter(vroegNiets).map(laatste));
  return schakels.flatMap((schakel) => {
    const { nr } = schakel;
    const g = leesGebeurtenis(schakel);
    if (!g || gekregen.has(nr) || nr <= (laatsteOnder.get(g.sleutel) ?? 0)) return [];
    return [{ eventId: null, wat: `${naam(g, nr)} staat in het grootboek, en geen run boekte haar` }];
  });
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
  const ervoor = schakels.slice(0, dossier.nr).map(leesGebeurtenis);
  // of a ledger that cannot be read there is no fold; which event that is, is said apart
  if (ervoor.includes(null)) return [];
  const toen = ervoor.flatMap((g) => g ?? []).reduce(pasToe, leegDossier(zaakId));
  const anders = (Object.keys(dossier) as (keyof Dossier)[]).filter((deel) => !bevat(toen[deel], dossier[deel]));
  return anders.map((deel) => ({ eventId: 1, wat: `het dossier waarmee de run begint heeft een ander deel ${deel}` }));
}
