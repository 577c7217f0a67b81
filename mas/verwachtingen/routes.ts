import { eindeVanAntwoord, openAntwoorden } from '../routes/antwoorden.ts';
import { isGedaan } from '../routes/gedaan.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import type { Dag } from '../datum.ts';
import type { Routetermijn } from '../routes/types.ts';
import type { Dossier, RouteStand, Termijn } from '../dossier/types.ts';
import type { Einde, Onderwerp } from './types.ts';
import { overRoute, teltVanaf } from './over.ts';

const OPNIEUW: Einde = { einde: 'vervallen', reden: 'opnieuw-geteld' };
const VERVALLEN: Einde = { einde: 'vervallen', reden: 'vervallen' };

/** What a route waits for now: answers, and what the LPA does himself. A route that runs always waits for something. */
function wachtOp(route: RouteStand, d: Dossier): Routetermijn[] {
  const { antwoorden, termijnen } = routeregelVan(route);
  const open = openAntwoorden(route, antwoorden).map(({ regel, vanaf }) => ({ regel, vanaf }));
  const wacht = [...open, ...termijnen(route, d)];
  // gone on without the last answer: how the route goes on, or ends, is for the LPA to say
  return wacht.length > 0 ? wacht : [{ regel: `stap/${route.stap}` }];
}

/** How it ended with the answer that a term waited for; null when it waited for none. */
function eindeBijAntwoord(route: RouteStand, regel: string, { vanaf }: Termijn): Einde | null {
  const regels = routeregelVan(route).antwoorden.filter((antwoord) => antwoord.regel.split('/')[1] === regel);
  if (regels.length === 0) return null;
  const hoe = regels.map((antwoord) => eindeVanAntwoord(route, antwoord, vanaf));
  if (hoe.includes('gehaald')) return { einde: 'gehaald' };
  if (hoe.includes('zonder-antwoord')) return { einde: 'vervallen', reden: 'zonder-antwoord' };
  return route.stand === 'loopt' ? OPNIEUW : VERVALLEN;
}

const metVanaf = (vanaf: Dag | undefined): { vanaf?: Dag } => (vanaf === undefined ? {} : { vanaf });

/** What each route that runs waits for. */
export const routes: Onderwerp = {
  is: (over) => over.startsWith('route/'),
  verwacht: (d) =>
    lopendeRoutes(d).flatMap((route) => {
      const { regime } = routeregelVan(route);
      return wachtOp(route, d).map((t) => ({
        ...t,
        ...metVanaf(teltVanaf(route, t)),
        over: overRoute(route, t),
        ...(regime && { regime }),
      }));
    }),
  einde: (d, termijn) => {
    const [, id = '', regel = ''] = termijn.over.split('/');
    const route = d.routes[id];
    if (!route || route.stand === 'gestaakt') return { einde: 'vervallen', reden: 'route-gestaakt' };
    const antwoord = eindeBijAntwoord(route, regel, termijn);
    if (antwoord !== null) return antwoord;
    const { gehaaldDoor = {}, uitkomsten, eindeVan } = routeregelVan(route);
    const eigen = eindeVan?.(route, regel, termijn) ?? null;
    if (eigen !== null) return eigen;
    const door = Object.hasOwn(gehaaldDoor, regel) ? gehaaldDoor[regel] : undefined;
    if (door !== undefined && isGedaan(route, door)) return { einde: 'gehaald' };
    // something more was done, or what it counted from was voided: it counts anew
    if (route.stand === 'loopt' && regel !== 'inzet') return OPNIEUW;
    return door !== undefined || uitkomsten[route.uitkomst ?? '']?.zonderResultaat ? VERVALLEN : { einde: 'gehaald' };
  },
};
