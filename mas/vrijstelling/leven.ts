/** Questions about the life of an exemption that follow from what the case knows, and from nothing else. */
import { briefVan } from '../dossier/brief.ts';
import { type Dag, plusDagen } from '../datum.ts';
import { laatsteTermijn } from '../dossier/termijn.ts';
import type { Dossier } from '../dossier/types.ts';
import { eindeSchooljaar } from '../leeftijd.ts';
import type { KennisgevingStand, PeriodeStand } from './stand.ts';

export const kennisgevingenVan = ({ vrijstelling }: Dossier): KennisgevingStand[] =>
  Object.values(vrijstelling?.kennisgevingen ?? {});

/** Those that nobody judged yet, and that parents did not take back. */
export const onbeoordeeld = (d: Dossier): KennisgevingStand[] =>
  kennisgevingenVan(d).filter(({ beoordeling, ingetrokkenOp }) => beoordeling === null && ingetrokkenOp === undefined);

/** The case as it is without this kennisgeving: whether another one still waits. */
export function zonder(d: Dossier, { id }: KennisgevingStand): Dossier {
  const { [id]: _, ...kennisgevingen } = d.vrijstelling?.kennisgevingen ?? {};
  return d.vrijstelling ? { ...d, vrijstelling: { ...d.vrijstelling, kennisgevingen } } : d;
}

/** It ended before it began: it never held. */
const gold = ({ van, totEnMet }: Pick<PeriodeStand, 'van' | 'totEnMet'>): boolean =>
  totEnMet === null || van <= totEnMet;

/** The exemptions in the order in which they begin; one that never held stands where it ended, before what came after. */
export const periodenVan = ({ vrijstelling }: Dossier): PeriodeStand[] => {
  const plek = (p: PeriodeStand): Dag => (gold(p) || p.totEnMet === null ? p.van : p.totEnMet);
  return Object.values(vrijstelling?.perioden ?? {}).sort((a, b) => plek(a).localeCompare(plek(b)));
};

/** The one that everything turns on: nothing holds after it. */
export const laatstePeriode = (d: Dossier): PeriodeStand | undefined => periodenVan(d).at(-1);

/** What the letter about a kennisgeving, or about an exemption, is about. */
export const overKennisgeving = (id: string): string => `vrijstelling/${id}`;
/** A judgement that was corrected has a letter of its own: `nr` is the event that holds it. */
export const overOordeel = (id: string, nr: number): string => `${overKennisgeving(id)}/oordeel-${nr}`;
export const overHerinnering = (vrijstelling: string, dag: Dag): string =>
  `vrijstelling/${vrijstelling}/herinnering-${dag}`;

/** No duty is left to be exempt from when this one is over, so nobody has to renew it. */
const totEindeVanPlicht = ({ eindePlicht }: Dossier, totEnMet: Dag): boolean =>
  eindePlicht !== null && eindePlicht.dag <= plusDagen(totEnMet, 1);

/** The school year that parents name is over by this day: they ask for nothing after it. */
export const isGevraagdTot = (totEnMet: Dag, schooljaar: string): boolean => eindeSchooljaar(schooljaar) <= totEnMet;

/** Somebody told in time of what is to come after it, and nobody judged that yet: so long the duty sleeps. */
export const wachtOpOordeel = (d: Dossier, { kennisgevingTot, totEnMet }: PeriodeStand): boolean =>
  onbeoordeeld(d).some(
    ({ ontvangenOp, schooljaar }) =>
      kennisgevingTot !== null &&
      ontvangenOp <= kennisgevingTot &&
      !(totEnMet !== null && schooljaar !== undefined && isGevraagdTot(totEnMet, schooljaar)),
  );

/** An exemption that ends, after which the duty goes on. */
interface Eindig extends PeriodeStand {
  totEnMet: Dag;
}
interface Verlengbaar extends Eindig {
  kennisgevingTot: Dag;
}

/** The last exemption when it ends before the duty does; undefined for who is never fit, or who needs it no longer. */
export function eindigt(d: Dossier): Eindig | undefined {
  const periode = laatstePeriode(d);
  const { totEnMet = null } = periode ?? {};
  if (!periode || totEnMet === null) return undefined;
  return totEindeVanPlicht(d, totEnMet) ? undefined : { ...periode, totEnMet };
}

/** Nobody renews it any more: parents told nothing in time, or want it no longer. */
const isVoorbij = ({ nietVerlengdOp, beeindigd }: PeriodeStand): boolean =>
  nietVerlengdOp !== undefined || beeindigd !== undefined;

/** The one that still has to be renewed. */
export function teVerlengen(d: Dossier): Verlengbaar | undefined {
  const periode = eindigt(d);
  const kennisgevingTot = periode?.kennisgevingTot ?? null;
  return !periode || kennisgevingTot === null || isVoorbij(periode) ? undefined : { ...periode, kennisgevingTot };
}

/** What the term for the next kennisgeving is about. */
export const overVerlenging = (vrijstelling: string): string => `vrijstelling/verlenging/${vrijstelling}`;

/** The first day to remind parents of the next kennisgeving has come (ladder `vrijstelling`), as the case itself noticed. */
export function isAanVerlengingToe(d: Dossier): boolean {
  const periode = teVerlengen(d);
  const termijn = periode && laatsteTermijn(d, overVerlenging(periode.vrijstelling));
  return termijn !== undefined && termijn.bereikt.length > 0;
}

/** A reminder has nothing to say once parents told, or the exemption was renewed or is over. */
export function isHerinneringVoorbij(d: Dossier, over: string): boolean {
  const [, id = '', wat = ''] = over.split('/');
  if (!wat.startsWith('herinnering-')) return false;
  const periode = teVerlengen(d);
  return periode?.vrijstelling !== id || wachtOpOordeel(d, periode);
}

/** The kennisgeving that was refused last, when nothing that came after it was judged otherwise. */
function afgewezen(d: Dossier): KennisgevingStand | undefined {
  const laatst = kennisgevingenVan(d)
    .filter(({ beoordeling }) => beoordeling !== null)
    .sort((a, b) => (a.beoordeling?.nr ?? 0) - (b.beoordeling?.nr ?? 0))
    .at(-1);
  return laatst?.beoordeling?.oordeel === 'voldoet-niet' ? laatst : undefined;
}

/** The enrolment that is waited for, now that no exemption holds any more or none came. */
export interface Inschrijving {
  regel: 'vrijstelling/inschrijven' | 'vrijstelling/inschrijfcontrole';
  vanaf: Dag;
  /** First day of the duty without an exemption, as far as the case knows. */
  sinds: Dag | null;
}

/**
 * From when an enrolment is waited for: from the end of the exemption that nobody renews, from what parents were told of a
 * kennisgeving that does not meet the Act, or from the day on which they took one back, whichever is last; and not before the
 * duty began (LPW 3 lid 1). As long as a kennisgeving is not judged it is not waited for.
 */
export function wachtOpInschrijving(d: Dossier): Inschrijving | undefined {
  if (onbeoordeeld(d).length > 0) return undefined;
  const periode = eindigt(d);
  if (periode ? !isVoorbij(periode) : laatstePeriode(d) !== undefined) return undefined;
  const verteldOp = laatst([...tochNiet(d), ...ingetrokkenOp(d, periode)]);
  const begin = d.mijlpalen?.['begin-leerplicht']?.dag;
  const sinds = laatst([periode && plusDagen(periode.totEnMet, 1), begin]) ?? null;
  if (periode && sinds !== null && (verteldOp === undefined || verteldOp < sinds))
    return { regel: 'vrijstelling/inschrijfcontrole', vanaf: plusDagen(sinds, -1), sinds };
  if (verteldOp === undefined) return undefined;
  return { regel: 'vrijstelling/inschrijven', vanaf: laatst([verteldOp, begin]) ?? verteldOp, sinds };
}

/** When parents heard that what they told does not meet the Act. */
const tochNiet = (d: Dossier): Dag[] => {
  const geweigerd = afgewezen(d);
  return geweigerd ? [verteld(d, geweigerd)].filter((dag) => dag !== undefined) : [];
};

/** When they took back themselves what they told. With an exemption that they want no longer goes what they told of the next. */
const ingetrokkenOp = (d: Dossier, periode: PeriodeStand | undefined): Dag[] =>
  kennisgevingenVan(d)
    .flatMap((k) => k.ingetrokkenOp ?? [])
    .filter((dag) => dag !== periode?.beeindigd?.dag);

const laatst = (dagen: readonly (Dag | undefined)[]): Dag | undefined =>
  dagen
    .filter((dag) => dag !== undefined)
    .sort()
    .at(-1);

/** The day on which parents were told: that of the letter, and until it is out that of the judgement. */
const verteld = (d: Dossier, { id, beoordeling }: KennisgevingStand): Dag | undefined =>
  briefVan(d, overOordeel(id, beoordeling?.nr ?? 0))?.verzondenOp ?? beoordeling?.dag;
