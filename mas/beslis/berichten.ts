import { ANTWOORDEN, ANTWOORDUITKOMSTEN, type Berichtsoort, OP_VERZOEK } from '../berichten.ts';
import { waaromNietMeer } from '../brieftermijn.ts';
import { berichtVan } from '../dossier/bericht.ts';
import type { BerichtStand, Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { geweigerden } from '../geweigerd.ts';
import { NIET_GEWEIGERD, routeVoorVerzoek } from '../handelingen/berichten.ts';
import { weigerHandeling } from '../handelingen/index.ts';
import { isBijbehorend } from '../handelingen/routes.ts';
import type { Handeling, Opdracht, Weigering } from '../opdracht.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import { isOpsporing, toestemmingVoor } from '../toestemming.ts';
import { berichtNodig, meldNaVan } from './berichtnodig.ts';
import { routeBeslissingen } from './routes.ts';
import { type Beslissingen, metInhoud, nieuwId, type Omgeving, weiger } from './types.ts';

type Ontvangen = Extract<Opdracht, { soort: 'ontvang-bericht' }>;
type Uitspraak = Voorval[] | { weigering: Weigering };
type Onderdeelopdracht = Extract<Handeling, { soort: 'leg-onderdeel-vast' }>;

const PAST_NERGENS = weiger('PastNergens', 'Dit bericht hoort bij geen vraag en bij geen route van deze zaak.');

const ZONDER_TOESTEMMING = weiger('NietMogelijk', 'Zonder toestemming wordt dit niet gedeeld of bewaard.');

const PARTNER_PAST_NIET = weiger(
  'Ongeldig',
  'partner: kies een van de ketenpartners die de zaak bij deze handeling noemt.',
);
const verkeerdePartner = ({ partner }: { partner?: string }, { feiten }: Omgeving): boolean =>
  partner !== undefined && feiten.partnerPast !== true;
const metPartner = ({ partner }: { partner?: string }): { partner?: string } =>
  partner === undefined ? {} : { partner };

/** Messages to ketenpartners and their answers, as people deal with them and as they come in. */
export const berichtBeslissingen: Beslissingen<
  | 'stuur-bericht'
  | 'leg-bezorging-vast'
  | 'leg-antwoord-vast'
  | 'laat-antwoord-los'
  | 'herinner'
  | 'bied-opnieuw-aan'
  | 'trek-toestemming-in'
  | 'ontvang-bericht'
> = {
  'stuur-bericht': (d, o, omgeving) => {
    if (verkeerdePartner(o, omgeving)) return PARTNER_PAST_NIET;
    const route = routeVoorVerzoek(d, OP_VERZOEK[o.bericht]?.route);
    const id = nieuwId('bericht', d);
    const nodig = berichtNodig(d, o.bericht, route ? `route/${route.id}/${id}` : `eigen/${id}`, omgeving);
    return [{ ...nodig, gegevens: { ...nodig.gegevens, ...metPartner(o) }, ...metInhoud(o) }];
  },
  'leg-bezorging-vast': (_, o) => [
    { soort: 'BerichtBezorgd', gegevens: { over: o.over, kanaal: o.kanaal }, ...metInhoud(o) },
  ],
  'leg-antwoord-vast': (_, { over, antwoord, uitkomst = null, ...o }) => [
    { soort: 'AntwoordOntvangen', gegevens: { over, antwoord, uitkomst }, ...metInhoud(o) },
  ],
  'laat-antwoord-los': (_, o) => [{ soort: 'AntwoordLosgelaten', gegevens: { over: o.over }, ...metInhoud(o) }],
  herinner: (d, o) => [
    {
      soort: 'HerinneringGevraagd',
      gegevens: { termijn: o.termijn, keer: (d.herinneringen[o.termijn] ?? 0) + 1 },
      ...metInhoud(o),
    },
  ],
  'bied-opnieuw-aan': (d, { bezigheid, ...o }, omgeving) => {
    const geweigerd = geweigerden(d).find((een) => een.bezigheid === bezigheid);
    if (!geweigerd) return weiger('NietMogelijk', NIET_GEWEIGERD);
    if (verkeerdePartner(o, omgeving)) return PARTNER_PAST_NIET;
    const { wat, over } = geweigerd;
    const waarom = waaromNietMeer(d, over, omgeving);
    if (waarom !== null) return weiger('NietMogelijk', waarom);
    const meldNa = wat === 'herinner' ? undefined : meldNaVan(d, wat, omgeving);
    const keer = (d.opnieuw?.[bezigheid] ?? 0) + 1;
    const gegevens = { bezigheid, keer, ...(meldNa !== undefined && { meldNa }), ...metPartner(o) };
    return [{ soort: 'OpnieuwAangeboden', gegevens, ...metInhoud(o) }];
  },
  'trek-toestemming-in': (d, { partner, ...o }) => [
    {
      soort: 'ToestemmingIngetrokken',
      gegevens: { partner },
      regime: isOpsporing(d, partner) ? 'WPG' : 'AVG',
      ...metInhoud(o),
    },
  ],
  'ontvang-bericht': (d, o, omgeving) => {
    const gevraagd = berichtVan(d, o.over);
    if (o.over !== null && !gevraagd) return PAST_NERGENS;
    if (magNiet(d, o, omgeving)) return ZONDER_TOESTEMMING;
    const route = routeVan(d, o);
    if (route) return inRoute(d, route, o, omgeving);
    const over = o.over ?? vraagZonderRoute(d, o.bericht);
    const vraag = berichtVan(d, over);
    if (over === null || !vraag || !ANTWOORDEN[vraag.bericht]?.soorten.includes(o.bericht)) return PAST_NERGENS;
    if (magNiet(d, { ...o, over }, omgeving)) return ZONDER_TOESTEMMING;
    return antwoord(over, vraag, o);
  },
};

/** What may be said only with consent may be heard only with it as well. */
const magNiet = (d: Dossier, { bericht, over }: Ontvangen, { protocol }: Omgeving): boolean =>
  over !== null && protocol.berichten[bericht]?.toestemming === 'ouders-en-jongere' && !toestemmingVoor(d, over);

/** The parts of a route by which a message of this kind can be heard in it. */
const onderdelenVoor = (route: RouteStand, bericht: Berichtsoort): string[] =>
  Object.entries(routeregelVan(route).onderdelen)
    .filter(([, { ontvangt }]) => ontvangt === bericht)
    .map(([onderdeel]) => onderdeel);

/**
 * The route that it belongs to: that of the message that it answers, also when it is over, else the one route that runs
 * and can hear it. Undefined when it belongs to none, or nobody can say to which.
 */
function routeVan(d: Dossier, { over, bericht }: Ontvangen): RouteStand | undefined {
  if (over !== null) {
    const [wat, id = ''] = over.split('/');
    const route = wat === 'route' && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;
    return route && onderdelenVoor(route, bericht).length > 0 ? route : undefined;
  }
  const routes = lopendeRoutes(d).filter((route) => onderdelenVoor(route, bericht).length > 0);
  return routes.length === 1 ? routes[0] : undefined;
}

/** The part that has this outcome: help is heard of by a message of one kind, whether it begins or goes on. */
function onderdeelVoor(route: RouteStand, { bericht, uitkomst }: Ontvangen): string | undefined {
  const { onderdelen } = routeregelVan(route);
  return onderdelenVoor(route, bericht).find((onderdeel) => {
    const uitkomsten = onderdelen[onderdeel]?.uitkomsten;
    return uitkomsten ? uitkomst !== null && Object.hasOwn(uitkomsten, uitkomst) : uitkomst === null;
  });
}

const isHerhaald = ({ gedaan }: RouteStand, onderdeel: string, { uitkomst, dag, datum }: Ontvangen): boolean =>
  gedaan.some(
    (g) =>
      g.onderdeel === onderdeel &&
      g.uitkomst === uitkomst &&
      g.dag === dag &&
      (datum === null || g.datum === undefined || g.datum === datum),
  );

/**
 * The same events as when somebody records it by hand, and the same refusals. What comes after the route was over is
 * recorded with the question (`berichten.md` §6.5): it changes nothing that was decided.
 */
function inRoute(d: Dossier, route: RouteStand, o: Ontvangen, omgeving: Omgeving): Uitspraak {
  const onderdeel = onderdeelVoor(route, o);
  if (onderdeel === undefined) return weiger('PastNergens', 'Dit bericht zegt iets wat deze route niet kent.');
  if (isHerhaald(route, onderdeel, o)) return [];
  const vraag = berichtVan(d, o.over);
  if (route.stand !== 'loopt') return o.over !== null && vraag ? antwoord(o.over, vraag, o) : PAST_NERGENS;
  const { uitkomst, datum, inhoud, dag } = o;
  const wat = { onderdeel, ...(uitkomst !== null && { uitkomst }) };
  const opdracht: Onderdeelopdracht = {
    soort: 'leg-onderdeel-vast',
    dag,
    route: route.id,
    ...wat,
    ...(datum !== null && isBijbehorend(wat, datum, dag) && { datum }),
    ...(inhoud && { inhoud }),
  };
  const weigering = weigerHandeling(d, opdracht, omgeving.vandaag);
  return weigering ? { weigering } : routeBeslissingen['leg-onderdeel-vast'](d, opdracht, omgeving);
}

/** The one question outside the routes that a message without a reference can be the answer to. */
function vraagZonderRoute(d: Dossier, soort: Berichtsoort): string | null {
  const open = Object.entries(d.berichten).filter(
    ([, { bericht, antwoord: al }]) => al === undefined && ANTWOORDEN[bericht]?.soorten.includes(soort) === true,
  );
  return open.length === 1 ? (open[0]?.[0] ?? null) : null;
}

function antwoord(over: string, { antwoord: al }: BerichtStand, o: Ontvangen): Uitspraak {
  const { bericht, uitkomst, dag, datum } = o;
  const zelfdeDatum = datum === null || al?.datum === undefined || al.datum === datum;
  if (al?.bericht === bericht && al.uitkomst === uitkomst && al.dag === dag && zelfdeDatum) return [];
  const uitkomsten = ANTWOORDUITKOMSTEN[bericht];
  if (uitkomsten && !Object.hasOwn(uitkomsten, uitkomst ?? ''))
    return weiger('PastNergens', 'Dit antwoord zegt iets wat bij deze vraag niet past.');
  const gegevens = { over, antwoord: bericht, uitkomst, ...(datum !== null && { datum }) };
  return [{ soort: 'AntwoordOntvangen', gegevens, ...metInhoud(o) }];
}
