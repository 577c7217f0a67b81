/** The terms of a request: which there are, what they count from, and whether their last day is over. */
import type { Dag } from '../datum.ts';
import { isVerstreken, laatsteTermijn, openTermijnen } from '../dossier/termijn.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Opschorting } from '../termijn/index.ts';
import type { AanvraagStand, BeroepStand, BezwaarStand, IngebrekestellingStand } from './stand.ts';
import { OPSCHORTINGSGRONDEN } from './soorten.ts';

const over = (...delen: (string | number)[]): string => ['aanvraag', ...delen].join('/');

/** The last term about this, and whether the case itself noticed that its last day is over. */
export const termijnOver = (d: Dossier, ...delen: (string | number)[]): Termijn | undefined =>
  laatsteTermijn(d, over(...delen));
export function isVoorbij(d: Dossier, ...delen: (string | number)[]): boolean {
  const termijn = termijnOver(d, ...delen);
  return termijn !== undefined && isVerstreken(termijn);
}
export { over as overAanvraag };

/** The law sets four weeks for vervangende leerplicht; for the rest the Awb says what is reasonable at most. */
export const isVervangend = ({ aanvraagsoort }: Pick<AanvraagStand, 'aanvraagsoort'>): boolean =>
  aanvraagsoort === 'vervangend-school' || aanvraagsoort === 'vervangend-instelling';
export const besluitregel = (aanvraag: AanvraagStand): string =>
  isVervangend(aanvraag) ? 'vervangend/besluit' : 'aanvraag/besluit';

/** The day on which the decision was made known; null as long as it was not. */
export const bekendgemaakt = ({ besluit }: AanvraagStand): Dag | null => besluit?.bekendgemaaktOp ?? null;

const BRON = { aanvulling: 'Awb 4:15 lid 1 onder a', instemming: 'Awb 4:15 lid 2 onder a' } as const;

/** The ledger as the clock of terms reads it: what still stands still is counted with until its last day. */
export const opschortingenVan = ({ opschortingen }: AanvraagStand): Opschorting[] =>
  opschortingen.map(({ van, uiterlijk, totEnMet, grond }) => ({
    van,
    totEnMet: totEnMet ?? uiterlijk,
    waarom: OPSCHORTINGSGRONDEN[grond],
    bron: BRON[grond],
  }));

/** How often the last day to decide was counted: each time it is another term, with a derivation of its own. */
const telling = ({ opschortingen, verdagingen }: AanvraagStand): number =>
  opschortingen.length + opschortingen.filter(({ door }) => door && door !== 'verlopen').length + verdagingen.length;
export const overBesluit = (aanvraag: AanvraagStand): string => over('besluit', telling(aanvraag));

/** The term to decide on the request: its last day, and how that was found. Undefined when the decision was made known. */
export const beslistermijn = (d: Dossier): Termijn | undefined =>
  openTermijnen(d).find((termijn) => termijn.over.startsWith(over('besluit', '')));

/** The term to decide that ran until somebody told of another last day (Awb 4:14); each count of it has a number. */
export function termijnVoor(
  { termijnen }: Dossier,
  { dag, tot }: AanvraagStand['verdagingen'][number],
): Termijn | undefined {
  const begin = over('besluit', '');
  const tellingen = Object.values(termijnen)
    .filter((termijn) => termijn.over.startsWith(begin))
    .sort((a, b) => Number(a.over.slice(begin.length)) - Number(b.over.slice(begin.length)));
  const plaats = tellingen.findIndex((t) => t.regel === 'aanvraag/verdaging' && t.vanaf === dag && t.laatsteDag >= tot);
  return tellingen[plaats - 1];
}

/**
 * From which day a request that is still incomplete can be set aside, by the suspension in which it was to be supplied:
 * the day on which what was asked for came, or the last one on which it could. Null as long as the applicant has time, or was
 * never asked. That decision is made known within four weeks (Awb 4:5 lid 4).
 */
export function buitenBehandelingVanaf({
  opschortingen,
  aanvullingen,
}: AanvraagStand): { id: string; dag: Dag } | null {
  const laatste = opschortingen.findLast(({ grond }) => grond === 'aanvulling');
  if (laatste?.door == null || laatste.door === 'besloten') return null;
  const { id, uiterlijk, aanvulling } = laatste;
  const gekomen = aanvullingen.find((een) => een.id === aanvulling)?.aangevuldOp;
  return { id, dag: laatste.door === 'aangevuld' && gekomen !== undefined ? gekomen : uiterlijk };
}

/** Neither taken back, nor decided on and made known. */
export const isOpenBezwaar = ({ ingetrokkenOp, bekendgemaaktOp }: BezwaarStand): boolean =>
  ingetrokkenOp === undefined && bekendgemaaktOp === undefined;
/** The court has not said anything yet, and nobody took it back. */
export const isOpenBeroep = ({ uitspraak }: BeroepStand): boolean => uitspraak === undefined;
export const overBezwaar = ({ id, verdaagdTot }: BezwaarStand): string =>
  over('bezwaar', id, verdaagdTot === undefined ? 0 : 1);
/** The term to decide on a bezwaar, as long as that runs. */
export const bezwaarbeslistermijn = (d: Dossier, bezwaar: BezwaarStand): Termijn | undefined =>
  openTermijnen(d).find((termijn) => termijn.over === overBezwaar(bezwaar));

/**
 * From which is decided on it: the end of the term for bezwaar, or its receipt when that came later (Awb 7:10 lid 1); when the
 * court asks for another decision, its judgement.
 */
export const beslistVanaf = ({ tot, ontvangenOp, opnieuwVanaf }: BezwaarStand): Dag =>
  opnieuwVanaf ?? (ontvangenOp > tot ? ontvangenOp : tot);

/** When what an ingebrekestelling asks for was made known; null as long as it was not. */
export function besluitNa(aanvraag: AanvraagStand, { over: op }: IngebrekestellingStand): Dag | null {
  if (op.soort === 'aanvraag') return bekendgemaakt(aanvraag);
  const bezwaar = aanvraag.bezwaren.find(({ id }) => id === op.bezwaar);
  return bezwaar?.bekendgemaaktOp ?? bezwaar?.ingetrokkenOp ?? null;
}
