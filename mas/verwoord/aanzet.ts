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
const OUDERS = 'de ouders';
const AANVRAGER = 'de aanvrager';
const OVERTREDER = 'wie de last krijgt';

/** Terms that no rule of ours meets: what somebody else may do, or has to, and what comes only by post. */
const VAN_EEN_ANDER: Readonly<Record<string, string>> = {
  'vrijstelling/verlenging': OUDERS,
  'vrijstelling/inschrijven': OUDERS,
  'absoluut/inschrijven': OUDERS,
  'geen-school/inschrijven': OUDERS,
  'aanvraag/aanvulling': AANVRAGER,
  'vervangend/verlenging': AANVRAGER,
  'last/zienswijze': OVERTREDER,
  'last/begunstiging': OVERTREDER,
  'last/betaling': OVERTREDER,
  'last/aanmaning': OVERTREDER,
  'bezwaar/indienen': 'wie bezwaar kan maken',
  'bezwaar/per-post': NIEMAND,
  'beroep/indienen': 'wie in beroep kan gaan',
  'beroep/per-post': NIEMAND,
};

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
  const ander = VAN_EEN_ANDER[termijn.regel];
  if (ander !== undefined) return ander;
  const route = routeVan(d, termijn);
  if (!route) return null;
  const vanGezin = openAntwoorden(route, routeregelVan(route).antwoorden).find(
    (antwoord) => overRoute(route, antwoord) === termijn.over && antwoord.onderdelen[0]?.startsWith('instemming'),
  );
  return vanGezin ? GEZIN : gehaaldDoor(route, termijn);
}
