import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { briefBijOnderdeel, nietMeerNodig } from '../handelingen/metdehand.ts';
import { eindeDoor, lopendeRoutes, onbesloten, ONDERDELEN } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { eldersVerstuurd } from './brieven.ts';
import { bepaalDatum } from './onderdeeldatum.ts';
import { wegenBijOnderdeel } from './onderdeelweging.ts';
import { weegStap } from './stapweging.ts';
import { bonVan, weeg } from './weeg.ts';
import { type Beslissingen, metAfwijking, metInhoud, type Omgeving, weiger } from './types.ts';
import { beginRoute, rondStapAf } from './uitkomst.ts';

/**
 * With the last route of a step the step is done, in the same booking: else the next action would be refused for nothing.
 * A route that asks for a decision about a proces-verbaal is not over for the step until that is taken.
 */
const naRoute = (d: Dossier, route: RouteStand, uitkomst: string): Voorval[] => {
  const anders = lopendeRoutes(d, route.stap).some(({ id }) => id !== route.id);
  const besluit = onbesloten({ ...d, routes: { ...d.routes, [route.id]: { ...route, stand: 'klaar', uitkomst } } });
  return anders || besluit.length > 0 ? [] : rondStapAf(d, route.stap, uitkomst);
};

const eindig = (d: Dossier, route: RouteStand, uitkomst: string): Voorval[] => [
  { soort: 'RouteGeeindigd', gegevens: { route: route.id, uitkomst } },
  ...naRoute(d, route, uitkomst),
];

/** Who settled the decision does not decide on the bezwaar against it (Awb 10:3 lid 3). */
function waaromAnderMoet(d: Dossier, { id }: RouteStand, onderdeel: string, { actor }: Omgeving): string | null {
  const brief = ONDERDELEN[onderdeel]?.nietDoor;
  const eigen = Object.entries(d.brieven).some(
    ([over, stand]) =>
      stand.brief === brief &&
      over.startsWith(`route/${id}/`) &&
      actor.soort === 'account' &&
      stand.vastgesteld?.door === actor.id,
  );
  return brief !== undefined && eigen
    ? 'U hebt het besluit zelf vastgesteld: op het bezwaar beslist iemand anders, en die legt het vast (Awb 10:3 lid 3).'
    : null;
}

export const routeBeslissingen: Beslissingen<
  'begin-route' | 'leg-onderdeel-vast' | 'ga-verder-zonder-antwoord' | 'rond-route-af' | 'besluit-procesverbaal'
> = {
  'begin-route': (d, o, omgeving) => {
    const { route } = STAPPENPLAN[o.stap];
    if (!route) return weiger('NietMogelijk', 'Bij deze stap hoort geen route.');
    const begin = beginRoute(d, route.soort, o.stap);
    const afwijking = omgeving.afwijkreden != null;
    return [
      { ...begin, gegevens: { ...begin.gegevens, ...metAfwijking(omgeving) }, ...metInhoud(o) },
      ...weegStap(d, { stap: o.stap, uitkomst: route.brief, afwijking }, omgeving),
    ];
  },
  'leg-onderdeel-vast': (d, o, omgeving) => {
    const { onderdeel, uitkomst = null } = o;
    const route = d.routes[o.route];
    if (!route) return weiger('NietMogelijk', 'Deze route hoort niet bij deze zaak.');
    const ander = waaromAnderMoet(d, route, o.onderdeel, omgeving);
    if (ander !== null) return weiger('NietMogelijk', ander);
    const datum = bepaalDatum(d, route, o, omgeving);
    if (datum !== null && typeof datum === 'object') return datum;
    const weging = wegenBijOnderdeel(d, route, o, omgeving);
    if ('weigering' in weging) return weging;
    const { ontvangt: bericht } = ONDERDELEN[onderdeel] ?? {};
    const gegevens = {
      route: route.id,
      onderdeel,
      uitkomst,
      ...(datum !== null && { datum }),
      ...(bericht && { bericht }),
      ...metAfwijking(omgeving),
    };
    const einde = eindeDoor(onderdeel, uitkomst);
    return [
      { soort: 'RouteonderdeelGedaan', gegevens, ...metInhoud(o) },
      ...eldersVerstuurd(nietMeerNodig(d, briefBijOnderdeel(route, onderdeel))),
      ...weging.voorvallen,
      ...(einde === undefined ? [] : eindig(d, route, einde)),
    ];
  },
  'ga-verder-zonder-antwoord': (_, o) => [
    { soort: 'AntwoordOpgegeven', gegevens: { route: o.route, onderdeel: o.onderdeel }, ...metInhoud(o) },
  ],
  'rond-route-af': (d, o, omgeving) => {
    const route = d.routes[o.route];
    if (!route) return weiger('NietMogelijk', 'Deze route hoort niet bij deze zaak.');
    const gegevens = { route: route.id, uitkomst: o.uitkomst, ...metAfwijking(omgeving) };
    return [{ soort: 'RouteGeeindigd', gegevens, ...metInhoud(o) }, ...naRoute(d, route, o.uitkomst)];
  },
  'besluit-procesverbaal': (d, o, omgeving) => {
    const route = d.routes[o.route];
    if (!route) return weiger('NietMogelijk', 'Deze route hoort niet bij deze zaak.');
    const besluit = { route: route.id, keuze: o.keuze };
    const verder = lopendeRoutes(d, route.stap).length > 0 || onbesloten(d).some(({ id }) => id !== route.id);
    return [
      { soort: 'ProcesverbaalBesloten', gegevens: besluit, ...metInhoud(o) },
      bonVan(weeg(d, 'procesverbaal', omgeving, route.id), { gekozen: o.keuze }),
      ...(o.keuze === 'proces-verbaal'
        ? [beginRoute(d, 'dwang-strafrecht', route.stap)]
        : verder
          ? []
          : rondStapAf(d, route.stap, route.uitkomst ?? '')),
    ];
  },
};
