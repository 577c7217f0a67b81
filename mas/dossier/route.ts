import type { InhoudRef } from '../gebeurtenis.ts';
import type { Dossier, RouteStand, VerhoorStand, Vouw } from './types.ts';

const zet = (d: Dossier, id: string, wat: (oud: RouteStand) => Partial<RouteStand>): Partial<Dossier> => {
  const oud = d.routes[id];
  return oud ? { routes: { ...d.routes, [id]: { ...oud, ...wat(oud) } } } : {};
};
const zetVerhoor = (d: Dossier, id: string, wat: Partial<VerhoorStand>): Partial<Dossier> => {
  const oud = d.verhoren[id];
  return oud ? { verhoren: { ...d.verhoren, [id]: { ...oud, ...wat } } } : {};
};

const metPlaats = ({ inhoud }: { inhoud: InhoudRef | null }): { plaats?: InhoudRef } =>
  inhoud?.velden.includes('plaats') ? { plaats: inhoud } : {};

/** A text that holds a motivation alone does not say the last anew. */
const metWoorden = ({ inhoud }: { inhoud: InhoudRef | null }): InhoudRef | undefined =>
  inhoud?.velden.includes('toelichting') ? inhoud : undefined;

/** The routes that carry out a step, and the hearings of routekaart B. */
export const routes: Vouw<
  | 'RouteBegonnen'
  | 'RouteonderdeelGedaan'
  | 'RouteGeeindigd'
  | 'RouteGestaakt'
  | 'AntwoordOpgegeven'
  | 'LastBepaald'
  | 'DwangsomVerbeurd'
  | 'DwangsomDeelsBetaald'
  | 'BezwaarOntvangen'
  | 'ProcesverbaalBesloten'
  | 'OpgeroepenVoorVerhoor'
  | 'VerhoorVerzet'
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
    const { route, onderdeel, uitkomst, datum, bericht } = g.gegevens;
    const geschreven = bericht !== undefined && g.inhoud?.velden.includes('antwoord');
    const nieuw = {
      ...{ onderdeel, uitkomst, dag: g.dag },
      ...(datum !== undefined && { datum }),
      ...(geschreven && g.inhoud && { antwoord: { bericht, inhoud: g.inhoud } }),
    };
    return zet(d, route, ({ gedaan }) => ({ gedaan: [...gedaan, nieuw] }));
  },
  AntwoordOpgegeven: (d, g) =>
    zet(d, g.gegevens.route, ({ opgegeven = [], gedaan }) => ({
      opgegeven: [...opgegeven, { onderdeel: g.gegevens.onderdeel, na: gedaan.length }],
    })),
  LastBepaald: (d, g) => {
    const { route, stand, tegen, dwangsom, begunstigingTot } = g.gegevens;
    // who imposes it in the words in which it was intended writes none anew
    return zet(d, route, ({ last }) => ({
      last: { stand, tegen, dwangsom, begunstigingTot, dag: g.dag, inhoud: metWoorden(g) ?? last?.inhoud ?? null },
    }));
  },
  DwangsomVerbeurd: (d, g) => {
    const { route, van, tot, aantal, bedrag } = g.gegevens;
    const nieuw = { van, tot, bedrag, dag: g.dag, ...(aantal !== undefined && { aantal }) };
    return zet(d, route, ({ verbeurd = [] }) => ({ verbeurd: [...verbeurd, nieuw] }));
  },
  DwangsomDeelsBetaald: (d, { dag, gegevens: { route, centen } }) =>
    zet(d, route, ({ betaald = [] }) => ({ betaald: [...betaald, { centen, dag }] })),
  BezwaarOntvangen: (d, g) => {
    const { route, ...bezwaar } = g.gegevens;
    return zet(d, route, ({ bezwaren = [] }) => ({ bezwaren: [...bezwaren, { ...bezwaar, dag: g.dag }] }));
  },
  ProcesverbaalBesloten: (d, g) => zet(d, g.gegevens.route, () => ({ procesverbaal: g.gegevens.keuze })),
  RouteGeeindigd: (d, g) =>
    zet(d, g.gegevens.route, () => ({ stand: 'klaar', geeindigd: g.dag, uitkomst: g.gegevens.uitkomst })),
  RouteGestaakt: (d, g) => zet(d, g.gegevens.route, () => ({ stand: 'gestaakt', geeindigd: g.dag })),
  OpgeroepenVoorVerhoor: (d, g) => {
    const { verhoor: id, verhoorOp, oproepenNodig, tijd, verdachten } = g.gegevens;
    const nieuw: VerhoorStand = {
      id,
      verhoorOp,
      opgeroepenOp: g.dag,
      oproepenNodig,
      uitkomst: null,
      gehoudenOp: null,
      ...(verdachten && { verdachten }),
      ...(tijd !== undefined && { tijd }),
      ...metPlaats(g),
    };
    return { verhoren: { ...d.verhoren, [id]: nieuw } };
  },
  VerhoorVerzet: (d, g) => {
    const { verhoor, verhoorOp, tijd, was } = g.gegevens;
    const verzetVan = [...(d.verhoren[verhoor]?.verzetVan ?? []), was.verhoorOp];
    return zetVerhoor(d, verhoor, { verhoorOp, verzetVan, ...(tijd !== undefined && { tijd }), ...metPlaats(g) });
  },
  VerhoorVastgelegd: (d, g) => {
    const { verhoor, uitkomst } = g.gegevens;
    return zetVerhoor(d, verhoor, { uitkomst, gehoudenOp: uitkomst === 'gehouden' ? g.dag : null });
  },
};
