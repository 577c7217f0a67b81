/** Where the outcome of a step leads, whoever brought it about: a person, or the route that carried the step out. */
import type { Routesoort } from '../begrippen.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { type Routekaart, type Stap, STAPPENPLAN, type Uitkomst, uitkomstenVan } from '../stappenplan.ts';
import { isKlaar, stappenOpKaart } from '../voortgang.ts';
import { nieuwId } from './types.ts';
import { laatVervallen, sluit, staakAndereKaart } from './verval.ts';

/**
 * Begins a route of a step.
 * @param plaats of routes that begin together: the how manieth, so that each has an id of its own
 */
export const beginRoute = (
  d: Dossier,
  routesoort: Routesoort,
  stap: Stap,
  plaats = 0,
): Voorval & { soort: 'RouteBegonnen' } => ({
  soort: 'RouteBegonnen',
  gegevens: { route: nieuwId('route', d, plaats), routesoort, stap, ronde: d.ronde },
});

/** What is not done of this round when the next one begins is not done any more. */
const restVanRonde = (d: Dossier, stap: Stap): Stap[] =>
  stappenOpKaart(d).filter((andere) => STAPPENPLAN[andere].perRonde && andere !== stap);

const kiesKaart = (d: Dossier, routekaart: Routekaart, stap: Stap): Voorval[] => [
  { soort: 'RoutekaartGekozen', gegevens: { routekaart } },
  ...staakAndereKaart(d, routekaart, stap),
];

/** Where an outcome leads, besides the next step: short ways, the routekaart, a route, another round, the end. */
export function gevolgVanUitkomst(d: Dossier, stap: Stap, code: string | undefined): Voorval[] {
  if (code === undefined) return [];
  const uitkomst: Uitkomst | undefined = uitkomstenVan(d.soort, stap)[code];
  if (!uitkomst) throw new Error(`stap ${stap} heeft geen uitkomst ${code}`);
  if (uitkomst.sluit) return sluit(d, uitkomst.sluit, [stap]);
  return [
    ...(uitkomst.kiest ? kiesKaart(d, uitkomst.kiest, stap) : []),
    ...(uitkomst.begint ? [beginRoute(d, uitkomst.begint, 'uitvoering')] : []),
    ...laatVervallen(d, uitkomst.nieuweRonde ? restVanRonde(d, stap) : (uitkomst.laatVervallen ?? []), stap),
    ...(uitkomst.nieuweRonde ? [{ soort: 'RondeBegonnen', gegevens: { ronde: d.ronde + 1 } } as const] : []),
  ];
}

/** A step that a route carried out is done with its last route, with the outcome that the route gives it. */
export function rondStapAf(d: Dossier, stap: Stap, uitkomstVanRoute: string): Voorval[] {
  if (isKlaar(d, stap) || !stappenOpKaart(d).includes(stap)) return [];
  const uitkomst = STAPPENPLAN[stap].route?.uitkomsten[uitkomstVanRoute] ?? 'uitgevoerd';
  return [
    { soort: 'StapAfgerond', gegevens: { stap, ronde: d.ronde, uitkomst, afwijking: false } },
    ...gevolgVanUitkomst(d, stap, uitkomst),
  ];
}
