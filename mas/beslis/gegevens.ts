/** What is known of a case when a decision is asked: the absence, the child, the answers, and what the protocol says. */
import type { AbsoluutStand } from '../absoluut/stand.ts';
import type { Waarde } from '../beslistabel.ts';
import { type Dag, plusDagen, schooljaarVan } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { eindePlicht, isPlichtig, leeftijdOp } from '../leeftijd.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { type Omvang, telDuur, telOmvang, type Telperiode, type Verzuimopgave } from '../verzuim/index.ts';
import type { Omgeving } from './types.ts';

/** What counting and reading of a case rests on; whoever decides knows more. */
export type Kennis = Pick<Omgeving, 'protocol' | 'vandaag' | 'dag' | 'feiten'>;
export type Invoer = Readonly<Record<string, Waarde>>;

export const drempel = ({ protocol }: Kennis, naam: string): number => {
  const gevonden = protocol.drempels[naam];
  if (!gevonden) throw new Error(`het protocol kent drempel ${naam} niet`);
  return gevonden.waarde;
};
export const instelling = ({ protocol }: Kennis, naam: string): string => {
  const gevonden = protocol.instellingen[naam];
  if (!gevonden) throw new Error(`het protocol kent instelling ${naam} niet`);
  return gevonden.waarde;
};

/**
 * A question that nobody answered is one of which the answer is not known; so is one of which the answer is not among the
 * choices any more in the protocol that is in force now.
 */
export const antwoord = ({ feiten, protocol }: Kennis, vraag: string): string => {
  const gegeven = feiten.antwoorden?.[vraag];
  const lijst = Object.values(protocol.vragenlijsten).find(({ vragen }) => Object.hasOwn(vragen, vraag));
  const codes = lijst?.vragen[vraag]?.keuzes ?? { ja: '', nee: '' };
  return typeof gegeven === 'string' && Object.hasOwn(codes, gegeven) ? gegeven : 'weet-niet';
};
export const aantal = ({ feiten }: Kennis, vraag: string): number | null => {
  const gegeven = feiten.antwoorden?.[vraag];
  return typeof gegeven === 'number' ? gegeven : null;
};
export const antwoorden = (o: Kennis, ...vragen: string[]): Invoer =>
  Object.fromEntries(vragen.map((vraag) => [vraag, antwoord(o, vraag)]));

function tel(d: Dossier, o: Kennis, opgaven: readonly Verzuimopgave[]): Omvang | null {
  if (opgaven.length === 0 || d.vakantieregio === null) return null;
  const grens = {
    heleDag: drempel(o, 'verzuim/hele-dag'),
    rondVakantie: drempel(o, 'luxe/rond-vakantie-schooldagen'),
    periode: instelling(o, 'halt/telperiode') as Telperiode,
  };
  const geteld = telOmvang(opgaven, grens, o.vandaag, o.protocol.kalender, d.vakantieregio);
  return geteld.eerste === null ? null : geteld;
}

/** Of this case; null when no specification is known: then the tables are told so, and not that nothing was missed. */
export const omvang = (d: Dossier, o: Kennis): Omvang | null => tel(d, o, o.feiten.opgaven ?? []);

/** What was missed in the period counts whichever case it was reported in. */
const urenInPeriode = (d: Dossier, o: Kennis): number | null =>
  tel(d, o, [...(o.feiten.eerder?.opgaven ?? []), ...(o.feiten.opgaven ?? [])])?.uren ?? null;

/**
 * The first and last day of the absence: as it was specified, else as the meldingen say. Absence that began in the duty
 * and outlasts it counts up to the end of the duty: what was before the 18th birthday can still be enforced (domain §5).
 */
export function verzuimdagen(d: Dossier, o: Kennis): { eerste: Dag; laatste: Dag } {
  const { eerste, laatste } = gemeldeDagen(d, o);
  const einde = o.feiten.leerling ? plusDagen(eindePlicht(o.feiten.leerling).dag, -1) : laatste;
  return { eerste, laatste: eerste <= einde && einde < laatste ? einde : laatste };
}

function gemeldeDagen(d: Dossier, o: Kennis): { eerste: Dag; laatste: Dag } {
  if (d.absoluut) return dagenZonderSchool(d.absoluut, o);
  const geteld = omvang(d, o);
  // refused leave that was taken all the same is known by its days, also when no school reported it
  const gemeld = [
    ...Object.values(d.meldingen)
      .filter((m) => m.ingetrokkenOp === null)
      .map(({ eersteDag, laatsteDag }) => [eersteDag, laatsteDag ?? o.vandaag] as const),
    ...(d.geweigerdVerlof ?? []).map(({ van, totEnMet }) => [van, totEnMet] as const),
  ];
  const [begin = o.vandaag] = gemeld.map(([van]) => van).sort();
  const einde = gemeld
    .map(([, totEnMet]) => totEnMet)
    .sort()
    .at(-1);
  return { eerste: geteld?.eerste ?? begin, laatste: geteld?.laatste ?? einde ?? o.vandaag };
}

/** From the first day without an enrolment (S004) until he was enrolled, or today. */
const dagenZonderSchool = ({ sinds, gemeldOp, ingeschreven }: AbsoluutStand, { vandaag }: Kennis) => {
  const eerste = sinds ?? gemeldOp;
  const einde = ingeschreven ? plusDagen(ingeschreven.ingeschrevenOp, -1) : vandaag;
  return { eerste, laatste: einde < eerste ? eerste : einde };
};

export const leeftijd = ({ feiten: { leerling } }: Kennis, dag: Dag): number | null =>
  leerling ? leeftijdOp(leerling.geboortedatum, dag) : null;

export function wasPlichtig(d: Dossier, o: Kennis): boolean {
  const { leerling } = o.feiten;
  if (!leerling || d.vakantieregio === null) return d.plicht.geeindigd === null;
  const { eerste, laatste } = verzuimdagen(d, o);
  const { kalender } = o.protocol;
  return [eerste, laatste].every((dag) => isPlichtig(leerling, dag, kalender, d.vakantieregio ?? 'midden'));
}

/** Hours and times too late are one sum (S000, footnote); null when neither is known. */
const som = (uren: number | null, teLaat: number | null): number | null =>
  uren === null && teLaat === null ? null : (uren ?? 0) + (teLaat ?? 0);

export function verzuimsom(d: Dossier, o: Kennis): { uren: number | null; teLaat: number | null; som: number | null } {
  // what the school specified counts; of what it did not specify the LPA may know
  const uren = urenInPeriode(d, o) ?? aantal(o, 'urenVolgensSchool');
  const teLaat = aantal(o, 'teLaat');
  return { uren, teLaat, som: som(uren, teLaat) };
}

/** What the upper bound of Halt is held against: the sum, or where the protocol does not add up the larger of the two. */
export function bovengrenssom(d: Dossier, o: Kennis): number | null {
  const { uren, teLaat, som: samen } = verzuimsom(d, o);
  if (instelling(o, 'halt/bovengrens-opgeteld') === 'ja' || samen === null) return samen;
  return Math.max(uren ?? 0, teLaat ?? 0);
}

export const duur = (d: Dossier, { protocol, vandaag }: Kennis) =>
  telDuur(d.verzuim.aaneengeslotenVanaf, vandaag, protocol.kalender, d.vakantieregio ?? 'midden');

/** Whether this is the one melding of the school year, over all cases of the child. */
export function isEersteMelding(d: Dossier, o: Kennis): boolean {
  const eigen = Object.values(d.meldingen).filter((m) => m.ingetrokkenOp === null);
  const dagen = [...eigen.map(({ eersteDag }) => eersteDag), ...(o.feiten.eerder?.meldingen ?? [])];
  return dagen.filter((dag) => schooljaarVan(dag) === schooljaarVan(o.vandaag)).length <= 1;
}

/** Absent without a break for longer than the protocol of the region calls langdurig: it lasts, or it is over. */
export function isLangdurig(d: Dossier, { protocol, vandaag }: Kennis): boolean {
  const grens = 'verzuim/langdurig';
  const { aaneengeslotenVanaf: vanaf, duren } = d.verzuim;
  if (duren.some((duurmoment) => duurmoment.grens === grens)) return true;
  const regel = protocol.termijnen[grens];
  if (vanaf === null || d.vakantieregio === null || !regel) return false;
  return berekenTermijn(regel, plusDagen(vanaf, -1), protocol.kalender, d.vakantieregio).laatsteDag < vandaag;
}
