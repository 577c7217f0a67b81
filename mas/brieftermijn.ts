/** The term that a letter announces: its last day stands in the letter, counted from the day on which it was settled. */
import { regelInBrief } from './absoluut/termijn.ts';
import { aanvullenUiterlijk, overAanvullingbrief } from './aanvraag/brieven.ts';
import { type Dag, toonDag } from './datum.ts';
import { briefVan, isDeelsVerzonden } from './dossier/brief.ts';
import type { BriefStand, Dossier } from './dossier/types.ts';
import type { Protocol } from './protocol.ts';
import { berekenTermijn } from './termijn/index.ts';

/** What the day of a letter is looked at with. */
export interface Brieftijd {
  protocol: Pick<Protocol, 'brieven' | 'termijnen' | 'kalender'>;
  vandaag: Dag;
}

/** The last day that a letter of this kind says when it goes on this day; null when it announces no term. */
function laatsteDag(
  d: Dossier,
  over: string,
  { brief }: BriefStand,
  protocol: Brieftijd['protocol'],
  dag: Dag,
): Dag | null {
  const regel = protocol.termijnen[regelInBrief(d, protocol.brieven[brief]?.termijn) ?? ''];
  if (!regel || !d.vakantieregio) return null;
  // what is missing may come until a day that an official set
  if (over.startsWith(overAanvullingbrief(''))) return aanvullenUiterlijk(d, over, protocol, dag);
  return berekenTermijn(regel, dag, protocol.kalender, d.vakantieregio).laatsteDag;
}

/** A letter that was settled, with the last day that it says and the other one that the case would keep. */
interface Verschil {
  brief: BriefStand;
  van: Dag;
  noemt: Dag;
  wordt: Dag;
}

/** Null when it says the same as one of today, which is so of each that announces no term. */
function verschil(d: Dossier, over: string | undefined, { protocol, vandaag }: Brieftijd): Verschil | null {
  const brief = briefVan(d, over);
  if (over === undefined || !brief?.vastgesteld) return null;
  const van = brief.vastgesteld.dag;
  const [noemt, wordt] = [van, vandaag].map((dag) => laatsteDag(d, over, brief, protocol, dag));
  return noemt && wordt && noemt !== wordt ? { brief, van, noemt, wordt } : null;
}

const zegt = ({ van, noemt }: Verschil): string =>
  `brief is van ${toonDag(van)} en noemt ${toonDag(noemt)} als laatste dag.`;
const watTeDoen = ({ brief }: Verschil, wanneer: string): string =>
  isDeelsVerzonden(brief)
    ? 'Zie af van wat nog niet weg is, en maak een verbeterde brief.'
    : `Neem hem terug, en stel hem ${wanneer} opnieuw vast.`;

/**
 * Why a letter that was settled cannot go any more as it is: the last day in it is another than the case will keep, since
 * the term begins on the day on which it goes (Awb 3:41). Null when it can.
 */
export function waaromNietMeer(d: Dossier, over: string | undefined, tijd: Brieftijd): string | null {
  const anders = verschil(d, over, tijd);
  if (!anders) return null;
  return `De ${zegt(anders)} Gaat hij nu weg, dan is dat ${toonDag(anders.wordt)}. ${watTeDoen(anders, 'vandaag')}`;
}

/** Why a letter cannot have been posted by hand on this day: it says another last day than the case would keep. */
export function waaromNietGepost(
  d: Dossier,
  over: string,
  { protocol }: Omit<Brieftijd, 'vandaag'>,
  dag: Dag,
): string | null {
  const anders = verschil(d, over, { protocol, vandaag: dag });
  if (!anders) return null;
  const gepost = `Gepost op ${toonDag(dag)} is dat ${toonDag(anders.wordt)}.`;
  return `dag: de ${zegt(anders)} ${gepost} ${watTeDoen(anders, 'op de dag van posten')}`;
}
