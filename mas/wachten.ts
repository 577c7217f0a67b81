/** For what a case waits on others: the answers that ketenpartners owe it now. */
import { BERICHTEN, type Ketenpartner } from './berichten.ts';
import type { Regime } from './begrippen.ts';
import type { Dossier, RouteStand } from './dossier/types.ts';
import { type OpenAntwoord, openAntwoorden } from './routes/antwoorden.ts';
import { lopendeRoutes, ONDERDELEN, routeregelVan } from './routes/index.ts';
import { openVragen } from './verwachtingen/antwoorden.ts';
import { meldingen } from './verwachtingen/meldingen.ts';
import { overBericht, overRoute } from './verwachtingen/over.ts';

/** An answer that is owed: by whom, and what the term is about that it is waited for with. */
export interface Wacht {
  partner: Ketenpartner;
  over: string;
  regime: Regime;
}

/** The jongere, the parents and the LPA himself owe a route something as well; they are no ketenpartners. */
function partnerVan({ onderdelen: [antwoord = ''] }: OpenAntwoord): Ketenpartner | null {
  const bericht = ONDERDELEN[antwoord]?.ontvangt;
  return bericht === undefined ? null : BERICHTEN[bericht].partner;
}

function vanRoute(route: RouteStand): Wacht[] {
  const { antwoorden, regime = 'AVG' } = routeregelVan(route);
  return openAntwoorden(route, antwoorden).flatMap((antwoord) => {
    const partner = partnerVan(antwoord);
    return partner === null ? [] : [{ partner, over: overRoute(route, antwoord), regime }];
  });
}

/** The school owes an answer when it was asked to withdraw a melding. */
const vanSchool = (d: Dossier): Wacht[] =>
  meldingen
    .verwacht(d)
    .filter(({ regel }) => regel === 'melding/intrekking')
    .map(({ over }) => ({ partner: 'school', over, regime: 'AVG' }));

/** What was asked outside the routes. */
const vanBerichten = (d: Dossier): Wacht[] =>
  openVragen(d).map(({ over, vraag: { bericht } }) => {
    const { partner, regime = 'AVG' } = BERICHTEN[bericht];
    return { partner, over: overBericht(over), regime };
  });

/** What ketenpartners owe an open case; nothing once it is closed. */
export const wachtOpPartners = (d: Dossier): Wacht[] =>
  d.status === 'open' ? [...vanSchool(d), ...lopendeRoutes(d).flatMap(vanRoute), ...vanBerichten(d)] : [];
