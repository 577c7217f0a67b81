/** Which letters come to be due by a decision, and which are due no more. */
import type { Briefsoort } from '../brieven.ts';
import type { Dag } from '../datum.ts';
import { isDeelsVerzonden, overCorrectie } from '../dossier/brief.ts';
import type { BijeenkomstStand, BriefStand, Dossier, MdoStand, RouteStand } from '../dossier/types.ts';
import type { Gesprekspartner, Voorbijreden, Voorval } from '../gebeurtenis.ts';
import { overOnderdeel } from '../routes/gedaan.ts';
import { lopendeRoutes, ONDERDELEN, routeregelVan } from '../routes/index.ts';
import { briefVanStap, STAPPENPLAN, stapSleutel } from '../stappenplan.ts';
import { overStap } from '../verwachtingen/over.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { isHerinneringVoorbij } from '../vrijstelling/leven.ts';
import type { Omgeving } from './types.ts';

interface Nodig {
  over: string;
  brief: Briefsoort;
  corrigeert?: string;
}

/** The letter that a route begins with, unless somebody recorded already that it went out. */
function briefBijBegin(route: RouteStand): Nodig[] {
  const brief = STAPPENPLAN[route.stap].route?.brief ?? routeregelVan(route).brief;
  const verzonden = route.gedaan.some(({ onderdeel }) => ONDERDELEN[onderdeel]?.metBrief === brief);
  return brief && !verzonden ? [{ over: `route/${route.id}`, brief }] : [];
}

/**
 * The letters of the parts that this decision records: which letters a part asks for is no matter of parts of long ago. Under
 * a protocol of before such a letter had a text there is none.
 */
function brievenBijOnderdelen(ervoor: Dossier, route: RouteStand, { protocol }: Omgeving): Nodig[] {
  const vanaf = ervoor.routes[route.id]?.gedaan.length ?? 0;
  return route.gedaan.flatMap(({ onderdeel, uitkomst }, plaats) => {
    const { brief, zonderBrief = [] } = ONDERDELEN[onderdeel] ?? {};
    if (!brief || plaats < vanaf || !protocol.brieven[brief]) return [];
    if (uitkomst !== null && zonderBrief.includes(uitkomst)) return [];
    return [{ over: overOnderdeel(route, plaats), brief }];
  });
}

/** The letter that a route asks for that this decision ends, under a protocol that has a text for it. */
function briefBijEinde(ervoor: Dossier, route: RouteStand, { protocol }: Omgeving): Nodig[] {
  const brief = routeregelVan(route).uitkomsten[route.uitkomst ?? '']?.brief;
  const net = route.stand === 'klaar' && ervoor.routes[route.id]?.stand === 'loopt';
  return brief && net && protocol.brieven[brief] ? [{ over: `route/${route.id}/einde`, brief }] : [];
}

const GENODIGD: readonly (Gesprekspartner | null)[] = ['ouder', 'jongere'];

/** Who is asked for a talk that this decision plans is invited by letter. */
const bijGesprek = (ervoor: Dossier, { id, aard, met }: BijeenkomstStand): Nodig[] =>
  aard === 'gesprek' && GENODIGD.includes(met) && ervoor.bijeenkomsten[id] === undefined
    ? [{ over: `bijeenkomst/${id}`, brief: 'uitnodiging-gesprek' }]
    : [];

/** Who took part in an MDO of which this decision tells reads what was said there. */
function bijMdo(ervoor: Dossier, { id, gehouden }: MdoStand): Nodig[] {
  const eerder = ervoor.mdos[id]?.gehouden.length ?? 0;
  return gehouden.length > eerder ? [{ over: `mdo/${id}/verslag-${gehouden.length}`, brief: 'verslag-mdo' }] : [];
}

/** What this decision moved to another day or time. */
const verzet = <T extends { verzetVan?: Dag[] }>(ervoor: Record<string, T>, nu: Record<string, T>): string[] =>
  Object.keys(nu).filter((id) => (nu[id]?.verzetVan?.length ?? 0) > (ervoor[id]?.verzetVan?.length ?? 0));

/** Of the letter about this and those that put it right, the last that went out, unless its successor is on its way. */
function laatstVerzonden(d: Dossier, over: string): [string, BriefStand] | undefined {
  const alle = Object.entries(d.brieven).filter(([sleutel]) => `${sleutel}/`.startsWith(`${over}/`));
  if (alle.some(([, brief]) => !isDeelsVerzonden(brief) && (brief.stand ?? 'vastgesteld') === 'vastgesteld'))
    return undefined;
  return alle
    .filter(([, brief]) => isDeelsVerzonden(brief))
    .sort(([, a], [, b]) => (a.vastgesteld?.nr ?? 0) - (b.vastgesteld?.nr ?? 0))
    .at(-1);
}

/** Who was told in writing of a day that was moved is told in writing of the new one (BR02, BR05). */
function bijVerzet(ervoor: Dossier, d: Dossier): Nodig[] {
  const over = [
    ...verzet(ervoor.verhoren, d.verhoren).map((id) => `verhoor/${id}`),
    ...verzet(ervoor.bijeenkomsten, d.bijeenkomsten).map((id) => `bijeenkomst/${id}`),
  ];
  return over.flatMap((sleutel) => {
    const [corrigeert, brief] = laatstVerzonden(d, sleutel) ?? [];
    return corrigeert !== undefined && brief
      ? [{ over: overCorrectie(d, corrigeert), brief: brief.brief, corrigeert }]
      : [];
  });
}

/**
 * The letter of a step that has its turn; none to a school where there is none. Of one that ends the case it is due only when its
 * turn comes by this decision.
 */
function bijStap(ervoor: Dossier, d: Dossier): Nodig[] {
  const stap = aanDeBeurt(d);
  if (!stap) return [];
  const { slotbrief } = STAPPENPLAN[stap];
  const brief = briefVanStap(d.soort, stap);
  const begint = ervoor.stappen[stapSleutel(stap, d.ronde)] === undefined;
  return [brief, begint ? slotbrief : undefined].flatMap((soort) =>
    soort && (soort !== 'terugkoppeling-school' || d.vestiging !== null)
      ? [{ over: overStap(stap, d.ronde), brief: soort }]
      : [],
  );
}

/**
 * The letter that is due now that this step has its turn, or that this route or part of it began or ended. Each is due
 * once, and a closed case makes none.
 * @param ervoor the dossier before the decision
 */
export function brievenNodig(ervoor: Dossier, d: Dossier, omgeving: Omgeving): Voorval[] {
  if (d.status === 'gesloten') return [];
  const nodig: Nodig[] = [
    ...bijStap(ervoor, d),
    ...lopendeRoutes(d).flatMap(briefBijBegin),
    ...Object.values(d.routes).flatMap((route) => brievenBijOnderdelen(ervoor, route, omgeving)),
    ...Object.values(d.routes).flatMap((route) => briefBijEinde(ervoor, route, omgeving)),
    ...Object.keys(d.verhoren).map((id) => ({ over: `verhoor/${id}`, brief: 'oproep-verhoor' as const })),
    ...Object.values(d.mdos).map(({ id }) => ({ over: `mdo/${id}`, brief: 'uitnodiging-mdo' as const })),
    ...Object.values(d.mdos).flatMap((mdo) => bijMdo(ervoor, mdo)),
    ...Object.values(d.bijeenkomsten).flatMap((bijeenkomst) => bijGesprek(ervoor, bijeenkomst)),
    ...bijVerzet(ervoor, d),
  ];
  return nodig
    .filter(({ over }) => d.brieven[over] === undefined)
    .map((gegevens): Voorval => ({ soort: 'BriefNodig', gegevens }));
}

/** Why a letter about this has nothing to say any more; null as long as it has. */
function voorbij(d: Dossier, over: string): Voorbijreden | null {
  const [wat, id = '', ronde] = over.split('/');
  if (wat === 'bijeenkomst') return d.bijeenkomsten[id]?.uitkomst == null ? null : 'bijeenkomst-voorbij';
  if (wat === 'vrijstelling') return isHerinneringVoorbij(d, over) ? 'kennisgeving-ontvangen' : null;
  return wat === 'stap' && id === 'evaluatie' && Number(ronde) < d.ronde ? 'nieuwe-ronde' : null;
}

/** Letters that were due, and of which the matter is over in a case that goes on. */
export function brievenVoorbij(d: Dossier): Voorval[] {
  if (d.status === 'gesloten') return [];
  return Object.entries(d.brieven).flatMap(([over, { stand }]): Voorval[] => {
    const reden = stand === undefined ? voorbij(d, over) : null;
    return reden === null ? [] : [{ soort: 'BriefVervallen', gegevens: { over, reden } }];
  });
}
