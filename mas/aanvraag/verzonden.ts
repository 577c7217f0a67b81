/** A letter about a request left the house: what begins on that day. */
import { plusDagen } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Omgeving } from '../beslis/types.ts';
import { nieuwId } from '../beslis/types.ts';
import {
  aanvullenUiterlijk,
  overAanvullingbrief,
  overBesluitbrief,
  overBezwaarbrief,
  wachtOpVerzending,
} from './brieven.ts';

/** What such a letter announces this case counts by itself. */
export const isAanvraagbrief = (over: string): boolean => over.startsWith('aanvraag/');

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
          uiterlijk: aanvullenUiterlijk(d, over, omgeving.protocol, omgeving.dag),
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
