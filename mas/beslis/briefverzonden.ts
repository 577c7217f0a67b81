/** A letter left the house: when all of it did it is made known, and what that means begins. */
import { INSCHRIJFREGELS } from '../absoluut/termijn.ts';
import type { Bezigheid } from '../bezigheden.ts';
import type { Briefsoort } from '../brieven.ts';
import { briefVan } from '../dossier/brief.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { BriefStand, Dossier, RouteStand } from '../dossier/types.ts';
import type { Gegevens, Voorval } from '../gebeurtenis.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import { briefVanStap, STAPPENPLAN } from '../stappenplan.ts';
import { isOverDoorstroompunt, overBrief, OVER_DOORSTROOMPUNT } from '../verwachtingen/over.ts';
import { aanDeBeurt } from '../voortgang.ts';
import type { Omgeving } from './types.ts';
import { isAanvraagbrief, naAanvraagbrief } from '../aanvraag/verzonden.ts';
import { gevolgVanUitkomst } from './uitkomst.ts';

type Hoe = Pick<Gegevens['BriefVerzonden'], 'kanaal' | 'via'>;

/** A copy left the house: that is a fact, also when the letter was taken back while it was under way. */
export function briefVerzonden(
  d: Dossier,
  { over, exemplaar }: Extract<Bezigheid, { soort: 'brief' }>,
  hoe: Hoe,
  omgeving: Omgeving,
): Voorval[] {
  const { exemplaren = [], teruggenomen = [] } = briefVan(d, over) ?? {};
  const dit = exemplaren.find(({ id }) => id === exemplaar) ?? teruggenomen.find(({ id }) => id === exemplaar);
  if (!dit || ('verzondenOp' in dit && dit.verzondenOp !== null)) return [];
  return verzonden(d, { over, ids: [exemplaar] }, hoe, omgeving);
}

/** With the last copy the letter is made known (Awb 3:41), and what that means begins on the day of it. */
export function verzonden(
  d: Dossier,
  { over, ids }: { over: string; ids: readonly string[] },
  hoe: Hoe,
  omgeving: Omgeving,
): Voorval[] {
  const brief = briefVan(d, over);
  if (!brief) return [];
  const rest = brief.exemplaren?.some(({ id, verzondenOp }) => !ids.includes(id) && verzondenOp === null) ?? false;
  const gevolg = rest ? [] : [...naVerzending(d, over, brief), ...naAanvraagbrief(d, over, omgeving)];
  const telt = rest ? {} : watTelt(d, over, brief, gevolg, omgeving);
  return [
    ...ids.map((exemplaar, n): Voorval => ({
      soort: 'BriefVerzonden',
      gegevens: { over, exemplaar, ...hoe, ...(n === ids.length - 1 && telt) },
    })),
    ...gevolg,
  ];
}

/** What counts the term that a letter announces, when that is not the letter itself: its route, or the overdracht. */
function teltElders(over: string): string | null {
  if (isOverDoorstroompunt(over)) return OVER_DOORSTROOMPUNT;
  const [wat, id = ''] = over.split('/');
  return wat === 'route' ? `route/${id}` : null;
}

/**
 * How the term that this letter announced is counted. What its route or the overdracht waits for already runs anew, since
 * the reader has until the day that the letter says; what is done by sending it begins by itself.
 */
function watTelt(
  d: Dossier,
  over: string,
  brief: BriefStand,
  gevolg: readonly Voorval[],
  { protocol: { brieven, termijnen }, dag }: Omgeving,
): Pick<Gegevens['BriefVerzonden'], 'termijn' | 'herteld'> {
  const regel = brieven[brief.brief]?.termijn;
  if (regel === undefined || !termijnen[regel] || d.status !== 'open') return {};
  if (gevolg.some(({ soort }) => soort === 'RouteonderdeelGedaan') || isAanvraagbrief(over)) return {};
  const elders = teltElders(over);
  if (elders === null) return isEigenTermijn(d, over, brief, regel) ? { termijn: regel } : {};
  const loopt = openTermijnen(d).some(
    (termijn) => termijn.regel === regel && `${termijn.over}/`.startsWith(`${elders}/`) && termijn.vanaf < dag,
  );
  return loopt ? { herteld: { over: elders, regel } } : {};
}

/** Nothing else in the case counts it: no step, and no such term for another reason than the letter that it corrects. */
function isEigenTermijn(d: Dossier, over: string, { corrigeert }: BriefStand, regel: string): boolean {
  if (over.startsWith('stap/') && (regel.startsWith('stap/') || INSCHRIJFREGELS.includes(regel))) return false;
  const vorige = corrigeert === undefined ? undefined : overBrief(corrigeert);
  return !openTermijnen(d).some((termijn) => termijn.regel === regel && termijn.over !== vorige);
}

/** What it means that a letter is out: the part of the route that it is, or the step. */
const naVerzending = (d: Dossier, over: string, { brief }: BriefStand): Voorval[] => [
  ...onderdeelGedaan(d, over, brief),
  ...stapGedaan(d, brief),
];

/** The part of a route that is done by sending a letter; what cannot be done any more is not done again. */
function onderdeelVan(route: RouteStand, brief: Briefsoort, d: Dossier): string | undefined {
  const { onderdelen, waaromOnderdeelNiet } = routeregelVan(route);
  const gevonden = Object.entries(onderdelen).find(([, { metBrief }]) => metBrief === brief)?.[0];
  return gevonden !== undefined && waaromOnderdeelNiet(route, gevonden, d) === null ? gevonden : undefined;
}

/** Of the route that asked for it; a letter that somebody asked for himself counts in the route that it is a part of. */
function onderdeelGedaan(d: Dossier, over: string, brief: Briefsoort): Voorval[] {
  const vraagt = ({ id }: RouteStand): boolean => over.startsWith('eigen/') || `${over}/`.startsWith(`route/${id}/`);
  const [gedaan] = lopendeRoutes(d)
    .filter(vraagt)
    .flatMap((route) => {
      const onderdeel = onderdeelVan(route, brief, d);
      return onderdeel === undefined ? [] : [{ route: route.id, onderdeel, uitkomst: null }];
    });
  return gedaan ? [{ soort: 'RouteonderdeelGedaan', gegevens: gedaan }] : [];
}

/** A step that is the sending of a letter is done with it, when it has its turn. */
function stapGedaan(d: Dossier, brief: Briefsoort): Voorval[] {
  const stap = aanDeBeurt(d);
  const regel = stap ? STAPPENPLAN[stap] : undefined;
  if (!stap || regel?.metBrief === undefined || briefVanStap(d.soort, stap) !== brief) return [];
  return [
    { soort: 'StapAfgerond', gegevens: { stap, ronde: d.ronde, uitkomst: regel.metBrief, afwijking: false } },
    ...gevolgVanUitkomst(d, stap, regel.metBrief),
  ];
}
