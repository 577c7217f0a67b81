import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { lopendMdo } from '../dossier/mdo.ts';
import { lopendeRoutes } from '../routes/index.ts';
import type { Sluitreden, Stap } from '../stappenplan.ts';
import { isKlaar, stappenOpKaart } from '../voortgang.ts';

/** The routes of a step stop with it. */
export const staak = (d: Dossier, stap: Stap, door: Stap | Sluitreden): Voorval[] =>
  lopendeRoutes(d, stap).map(({ id }) => ({ soort: 'RouteGestaakt', gegevens: { route: id, door } }));

/** These steps fall away, and what ran in them stops. What is done stays done. */
export const laatVervallen = (d: Dossier, stappen: readonly Stap[], door: Stap | Sluitreden): Voorval[] =>
  stappen
    .filter((stap) => !isKlaar(d, stap))
    .flatMap((stap): Voorval[] => [
      { soort: 'StapVervallen', gegevens: { stap, ronde: d.ronde, door } },
      ...staak(d, stap, door),
    ]);

/** The end of a case: everything that was still to be done falls away, so that all phases have their record. */
export function sluit(d: Dossier, reden: Sluitreden, behalve: readonly Stap[] = []): Voorval[] {
  const mdo = lopendMdo(d);
  return [
    ...laatVervallen(
      d,
      stappenOpKaart(d).filter((stap) => !behalve.includes(stap)),
      reden,
    ),
    ...(mdo ? [{ soort: 'MdoGeeindigd', gegevens: { mdo: mdo.id, reden } } as const] : []),
    { soort: 'ZaakGesloten', gegevens: { reden } },
  ];
}
