/** What happens in a request by itself, when its day has come or what it waited for was done. */
import { type Dag, plusDagen } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { sluit } from '../beslis/verval.ts';
import { verwachtingen } from '../verwachtingen/index.ts';
import { overDwangsombrief } from './brieven.ts';
import { dwangsomOp, laatsteDwangsomdag } from './dwangsom.ts';
import type { AanvraagStand, IngebrekestellingStand } from './stand.ts';
import { bekendgemaakt, besluitNa, isVoorbij } from './termijnen.ts';

/** The time to supply, or the time that the applicant agreed to, is over: from the next day the term runs again. */
const verlopen = (d: Dossier, { opschortingen }: AanvraagStand): Voorval[] =>
  opschortingen
    .filter(({ totEnMet, grond, id }) => totEnMet === null && isVoorbij(d, grond, id))
    .map(({ id, uiterlijk }) => ({
      soort: 'OpschortingGeeindigd',
      gegevens: { opschorting: id, totEnMet: uiterlijk, door: 'verlopen' },
      dag: plusDagen(uiterlijk, 1),
    }));

/** The last day that is owed for: the one before the decision was made known, or the last there can be. */
function laatsteDag(d: Dossier, aanvraag: AanvraagStand, een: IngebrekestellingStand): Dag | null {
  const besloten = besluitNa(aanvraag, een);
  if (besloten !== null) return plusDagen(besloten, -1);
  return een.dwangsom && isVoorbij(d, 'dwangsom', een.id) ? laatsteDwangsomdag(een.dwangsom) : null;
}

/** What is owed is known: a beschikking says so, when there is anything to say (Awb 4:18). */
const vastgesteld = (d: Dossier, aanvraag: AanvraagStand): Voorval[] =>
  aanvraag.ingebrekestellingen.flatMap((een): Voorval[] => {
    const tot = laatsteDag(d, aanvraag, een);
    if (!een.dwangsom || een.vastgesteld || tot === null) return [];
    const som = dwangsomOp(een.dwangsom, tot);
    const gegevens = { ingebrekestelling: een.id, ...som };
    return [
      { soort: 'DwangsomVastgesteld', gegevens, dag: plusDagen(tot, 1) },
      ...(som.dagen > 0
        ? [
            {
              soort: 'BriefNodig',
              gegevens: { brief: 'beschikking-dwangsom', over: overDwangsombrief(een.id) },
            } as const,
          ]
        : []),
    ];
  });

/** What was decided stands, and nothing is waited for any more. */
const afgehandeld = (d: Dossier, aanvraag: AanvraagStand): Voorval[] =>
  bekendgemaakt(aanvraag) !== null && verwachtingen(d).length === 0 ? sluit(d, 'aanvraag-afgehandeld') : [];

/** One thing at a time: what follows from it is asked after it. */
export function vanzelf(d: Dossier): Voorval[] {
  const { aanvraag } = d;
  if (!aanvraag || d.status !== 'open') return [];
  const [eerst = []] = [verlopen, vastgesteld, afgehandeld]
    .map((regel) => regel(d, aanvraag))
    .filter((v) => v.length > 0);
  return eerst;
}
