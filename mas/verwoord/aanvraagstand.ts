/** How it stands with a request, in one line. */
import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';

export function aanvraagInWoorden({ aanvraag }: Dossier): string {
  return aanvraag ? `In behandeling · ontvangen op ${toonDag(aanvraag.ontvangenOp)}` : 'In behandeling';
}
