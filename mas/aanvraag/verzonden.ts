/** A letter about a request left the house: what begins on that day. */
import { type Dag, plusDagen } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { berekenTermijn } from '../termijn/index.ts';
import type { Omgeving } from '../beslis/types.ts';
import { nieuwId } from '../beslis/types.ts';
import { gezetteDag, overAanvullingbrief, overBesluitbrief, overBezwaarbrief, wachtOpVerzending } from './brieven.ts';

/** What such a letter announces this case counts by itself. */
export const isAanvraagbrief = (over: string): boolean => over.startsWith('aanvraag/');

/** The last day to supply: as it was set, unless the letter went so late that it left no time; else as the protocol says. */
function uiterlijk(d: Dossier, over: string, { protocol, dag }: Omgeving): Dag {
  const regel = protocol.termijnen['aanvraag/aanvulling'];
  if (!regel || d.vakantieregio === null) throw new Error('het protocol kent termijn aanvraag/aanvulling niet');
  return gezetteDag(d, over, dag) ?? berekenTermijn(regel, dag, protocol.kalender, d.vakantieregio).laatsteDag;
}

/** The day of sending is that of the bekendmaking (Awb 3:41), and that of the invitation to supply (Awb 4:15). */
export function naAanvraagbrief(d: Dossier, over: string, omgeving: Omgeving): Voorval[] {
  const { aanvraag } = d;
  if (!aanvraag || !wachtOpVerzending(d).some((brief) => brief.over === over)) return [];
  const aanvulling = aanvraag.aanvullingen.find(({ id }) => overAanvullingbrief(id) === over);
  if (aanvulling)
    return [
      {
        soort: 'BeslistermijnOpgeschort',
        gegevens: {
          opschorting: nieuwId('opschorting', d),
          grond: 'aanvulling',
          van: plusDagen(omgeving.dag, 1),
          uiterlijk: uiterlijk(d, over, omgeving),
          aanvulling: aanvulling.id,
        },
      },
    ];
  const bezwaar = aanvraag.bezwaren.find(({ id }) => overBezwaarbrief(id) === over);
  if (bezwaar) return [{ soort: 'BezwaarbeslissingBekendgemaakt', gegevens: { bezwaar: bezwaar.id } }];
  return aanvraag.besluit && overBesluitbrief(aanvraag.besluit.id) === over
    ? [{ soort: 'AanvraagbesluitBekendgemaakt', gegevens: { besluit: aanvraag.besluit.id } }]
    : [];
}
