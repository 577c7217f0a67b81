import { BERICHTEN } from '../berichten.ts';
import type { Dossier, RouteStand, Termijn } from '../dossier/types.ts';
import { openAntwoorden } from '../routes/antwoorden.ts';
import { ONDERDELEN, routeregelVan } from '../routes/index.ts';
import { overRoute } from '../verwachtingen/over.ts';
import { verzuim } from '../verwachtingen/verzuim.ts';
import { wachtOpPartners } from '../wachten.ts';
import { PARTNERS } from './namen.ts';

/** A term that is over when its day comes: nobody has to do anything for it. */
const NIEMAND = 'niemand: dit is een grens';
const GEZIN = 'de jongere en de ouders';

const routeVan = (d: Dossier, { over }: Termijn): RouteStand | undefined => {
  const [wat, id = ''] = over.split('/');
  return wat === 'route' && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;
};

/** Of what a route waits for besides answers: by whom it is met, such as the judge by his verdict. */
function gehaaldDoor(route: RouteStand, { regel }: Termijn): string | null {
  const onderdeel = routeregelVan(route).gehaaldDoor?.[regel.split('/')[1] ?? ''];
  const bericht = ONDERDELEN[onderdeel ?? '']?.ontvangt;
  return bericht === undefined ? null : PARTNERS[BERICHTEN[bericht].partner];
}

/** Who has to move for a term that runs, within a sentence; null when it is the LPA. */
export function aanZetVoor(d: Dossier, termijn: Termijn): string | null {
  if (verzuim.is(termijn.over)) return NIEMAND;
  const wacht = wachtOpPartners(d).find(({ over }) => over === termijn.over);
  if (wacht) return PARTNERS[wacht.partner];
  if (termijn.regel.startsWith('brief/')) return GEZIN;
  const route = routeVan(d, termijn);
  if (!route) return null;
  const vanGezin = openAntwoorden(route, routeregelVan(route).antwoorden).find(
    (antwoord) => overRoute(route, antwoord) === termijn.over && antwoord.onderdelen[0]?.startsWith('instemming'),
  );
  return vanGezin ? GEZIN : gehaaldDoor(route, termijn);
}
