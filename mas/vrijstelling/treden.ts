/** What the calendar does to an exemption: the letters before 30 June, 1 July, and the day by which a child had to be enrolled. */
import type { Dag } from '../datum.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { naarAbsoluut, nietVerlengd } from './einde.ts';
import { overHerinnering, teVerlengen, wachtOpInschrijving } from './leven.ts';

/**
 * What follows by itself when a rung of one of its terms is reached.
 * @param dag the day of the rung, which is before or after the last day of the term
 */
export function bijTrede(d: Dossier, { regel, laatsteDag, vanaf }: Termijn, dag: Dag): Voorval[] {
  if (regel === 'vrijstelling/verlenging')
    return dag > laatsteDag ? nietVerlengd(d, dag) : herinnering(d, vanaf < dag ? dag : null);
  const wacht = regel.startsWith('vrijstelling/inschrij') && dag > laatsteDag ? wachtOpInschrijving(d) : undefined;
  // a term that began before the begin of the duty was looked at may be over too early
  return wacht && (wacht.sinds ?? dag) <= dag ? naarAbsoluut(d, wacht.sinds) : [];
}

/** Parents read once about each of those days; who was judged after it needs no reminder of it. A trekkend bestaan has none. */
function herinnering(d: Dossier, dag: Dag | null): Voorval[] {
  const periode = teVerlengen(d);
  if (!periode || dag === null || periode.grond === 'trekkend') return [];
  const over = overHerinnering(periode.vrijstelling, dag);
  return d.brieven[over] ? [] : [{ soort: 'BriefNodig', gegevens: { brief: 'herinnering-vrijstelling', over } }];
}
