import type { Dossier } from '../dossier/types.ts';
import { heeftNiet, isStap, type Stap, STAPPENPLAN } from '../stappenplan.ts';
import { isKlaar, stappenOpKaart } from '../voortgang.ts';

/** Why nothing can be done to a step: it stands on the other routekaart, or is done. Null when it is open. */
export function stapDicht(d: Dossier, stap: Stap | undefined): string | null {
  if (!isStap(stap)) return null;
  const { nummer, naam, kaart } = STAPPENPLAN[stap];
  if (heeftNiet(d.soort, stap))
    return `Stap ${nummer} (${naam}) is geen stap van deze zaak: er is geen melding van een school.`;
  if (!stappenOpKaart(d).includes(stap)) return `Stap ${nummer} (${naam}) hoort bij routekaart ${kaart}.`;
  return isKlaar(d, stap) ? `Stap ${nummer} (${naam}) is in deze ronde al klaar.` : null;
}
