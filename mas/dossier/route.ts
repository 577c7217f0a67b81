import type { Dossier, RouteStand, VerhoorStand, Vouw } from './types.ts';

const zet = (d: Dossier, id: string, wat: (oud: RouteStand) => Partial<RouteStand>): Partial<Dossier> => {
  const oud = d.routes[id];
  return oud ? { routes: { ...d.routes, [id]: { ...oud, ...wat(oud) } } } : {};
};
const zetVerhoor = (d: Dossier, id: string, wat: Partial<VerhoorStand>): Partial<Dossier> => {
  const oud = d.verhoren[id];
  return oud ? { verhoren: { ...d.verhoren, [id]: { ...oud, ...wat } } } : {};
};

/** The routes that carry out a step, and the hearings of routekaart B. */
export const routes: Vouw<
  | 'RouteBegonnen'
  | 'RouteonderdeelGedaan'
  | 'RouteGeeindigd'
  | 'RouteGestaakt'
  | 'OpgeroepenVoorVerhoor'
  | 'VerhoorVastgelegd'
> = {
  RouteBegonnen: (d, g) => {
    const { route: id, routesoort: soort, stap, ronde } = g.gegevens;
    const nieuw: RouteStand = {
      id,
      soort,
      stap,
      ronde,
      stand: 'loopt',
      begonnen: g.dag,
      geeindigd: null,
      uitkomst: null,
      gedaan: [],
    };
    return { routes: { ...d.routes, [id]: nieuw } };
  },
  RouteonderdeelGedaan: (d, g) => {
    const { route, onderdeel, uitkomst } = g.gegevens;
    return zet(d, route, ({ gedaan }) => ({ gedaan: [...gedaan, { onderdeel, uitkomst, dag: g.dag }] }));
  },
  RouteGeeindigd: (d, g) =>
    zet(d, g.gegevens.route, () => ({ stand: 'klaar', geeindigd: g.dag, uitkomst: g.gegevens.uitkomst })),
  RouteGestaakt: (d, g) => zet(d, g.gegevens.route, () => ({ stand: 'gestaakt', geeindigd: g.dag })),
  OpgeroepenVoorVerhoor: (d, g) => {
    const { verhoor: id, verhoorOp, oproepenNodig } = g.gegevens;
    const nieuw: VerhoorStand = { id, verhoorOp, opgeroepenOp: g.dag, oproepenNodig, uitkomst: null, gehoudenOp: null };
    return { verhoren: { ...d.verhoren, [id]: nieuw } };
  },
  VerhoorVastgelegd: (d, g) => {
    const { verhoor, uitkomst } = g.gegevens;
    return zetVerhoor(d, verhoor, { uitkomst, gehoudenOp: uitkomst === 'gehouden' ? g.dag : null });
  },
};
