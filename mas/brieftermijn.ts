/** The term that a letter announces: its last day stands in the letter, counted from the day on which it was settled. */
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
function laatsteDag({ vakantieregio }: Dossier, { brief }: BriefStand, { protocol }: Brieftijd, dag: Dag): Dag | null {
  const regel = protocol.termijnen[protocol.brieven[brief]?.termijn ?? ''];
  return regel && vakantieregio ? berekenTermijn(regel, dag, protocol.kalender, vakantieregio).laatsteDag : null;
}

/**
 * Why a letter that was settled cannot go any more as it is: the last day in it is another than the case will keep, since
 * the term begins on the day on which it goes (Awb 3:41). Null when it says the same as one of today.
 */
export function waaromNietMeer(d: Dossier, over: string | undefined, tijd: Brieftijd): string | null {
  const brief = briefVan(d, over);
  if (!brief?.vastgesteld) return null;
  const [toen, nu] = [brief.vastgesteld.dag, tijd.vandaag].map((dag) => laatsteDag(d, brief, tijd, dag));
  if (!toen || !nu || toen === nu) return null;
  const wat = `De brief is van ${toonDag(brief.vastgesteld.dag)} en noemt ${toonDag(toen)} als laatste dag. Gaat hij nu weg, dan is dat ${toonDag(nu)}.`;
  return isDeelsVerzonden(brief)
    ? `${wat} Zie af van wat nog niet weg is, en maak een verbeterde brief.`
    : `${wat} Neem hem terug, en stel hem vandaag opnieuw vast.`;
}
