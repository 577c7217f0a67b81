/** How it stands with a last onder dwangsom: what is in force, until when it can be kept, and what is still to be paid. */
import type { BezwaarTegen } from '../bezwaar.ts';
import { type Dag, plusMaanden, vergelijk } from '../datum.ts';
import { isVerstreken, laatsteTermijn } from '../dossier/termijn.ts';
import type { Dossier, RouteStand, Termijn } from '../dossier/types.ts';
import { overRoute } from '../verwachtingen/over.ts';
import { isGedaan, laatste } from './gedaan.ts';

/** The last term of a rule that counts from a day. */
export const termijnVan = (d: Dossier, route: RouteStand, regel: string, vanaf: Dag): Termijn | undefined =>
  laatsteTermijn(d, overRoute(route, { regel, vanaf }));

export function isVoorbij(d: Dossier, route: RouteStand, regel: string, vanaf: Dag): boolean {
  const termijn = termijnVan(d, route, regel, vanaf);
  return termijn !== undefined && isVerstreken(termijn);
}

/** When a part was last recorded, or undefined. */
export const dagVanDeel = (route: RouteStand, onderdeel: string): Dag | undefined => laatste(route, onderdeel)?.dag;

/** Whether a part was recorded after another was, whenever that was last. */
export function isGedaanNa({ gedaan }: RouteStand, onderdeel: string, na: string): boolean {
  const plaats = (code: string): number => gedaan.findLastIndex((g) => g.onderdeel === code);
  return plaats(onderdeel) > plaats(na);
}

/** Whether something that was asked was not answered by one of these parts since. */
export const isOpen = (route: RouteStand, vraag: string, ...antwoorden: string[]): boolean =>
  dagVanDeel(route, vraag) !== undefined && !antwoorden.some((antwoord) => isGedaanNa(route, antwoord, vraag));

/** The overtreder had his time to say what he thinks of it, as the case itself noticed. */
export function isZienswijzeVoorbij(d: Dossier, route: RouteStand): boolean {
  const vanaf = dagVanDeel(route, 'last-aangekondigd');
  return vanaf !== undefined && isVoorbij(d, route, 'last/zienswijze', vanaf);
}

/** The day on which the last was made known: it takes effect with that (Awb 3:40). */
export const bekendgemaakt = (route: RouteStand): Dag | undefined => dagVanDeel(route, 'last-bekendgemaakt');

/**
 * The last day of the begunstigingstermijn: as it was imposed, or as it was lengthened since; null as long as nothing is in
 * force. No law sets this term, so it ends on its own day, a Sunday as well (ATW 1).
 */
export function eindeBegunstiging(d: Dossier, route: RouteStand): Dag | null {
  const vanaf = bekendgemaakt(route);
  if (vanaf === undefined || !route.last) return null;
  return termijnVan(d, route, 'last/begunstiging', vanaf)?.laatsteDag ?? route.last.begunstigingTot;
}

export function isBegunstigingVoorbij(d: Dossier, route: RouteStand): boolean {
  const vanaf = bekendgemaakt(route);
  return vanaf !== undefined && isVoorbij(d, route, 'last/begunstiging', vanaf);
}

/** Where in `gedaan` a decision on a bezwaar against this was recorded that annulled it; -1 when none did. */
function herroepenOp({ bezwaren = [], gedaan }: RouteStand, tegen: BezwaarTegen): number {
  const besloten = gedaan.flatMap(({ onderdeel, uitkomst }, op) =>
    onderdeel === 'last-bezwaar-besloten' ? [{ op, uitkomst }] : [],
  );
  return besloten.findLast(({ uitkomst }, n) => uitkomst === 'herroepen' && bezwaren[n]?.tegen === tegen)?.op ?? -1;
}

/** The last itself was annulled, and with it whatever was forfeited under it. */
export const isHerroepen = (route: RouteStand): boolean => herroepenOp(route, 'last') >= 0;

/** The last is in force no more: it was annulled, or taken away on request. */
export const isWeg = (route: RouteStand): boolean =>
  isHerroepen(route) || laatste(route, 'opheffing-besloten', 'opgeheven') !== undefined;

/** The last binds somebody, or something of it is still owed. */
export const isVanKracht = (route: RouteStand): boolean =>
  bekendgemaakt(route) !== undefined && (!isWeg(route) || schuldVan(route) !== null);

/** What was forfeited and is not paid: from the first of those days the power to recover it lapses (Awb 5:35). */
export interface Schuld {
  van: Dag;
  tot: Dag;
  /** In eurocents. */
  centen: number;
  /** A part was paid already: this is what is left. */
  deelsBetaald: boolean;
}

/** Null when nothing was forfeited, or nothing of it is owed any more: paid, not recovered, annulled. */
export function schuldVan(route: RouteStand): Schuld | null {
  const { verbeurd = [], betaald = [], gedaan } = route;
  if (isHerroepen(route)) return null;
  const afgedaan = Math.max(
    gedaan.findLastIndex(({ onderdeel }) => onderdeel === 'dwangsom-betaald' || onderdeel === 'invordering-afgewezen'),
    herroepenOp(route, 'invordering'),
  );
  const eerder = (deel: string): number =>
    gedaan.slice(0, afgedaan + 1).filter(({ onderdeel }) => onderdeel === deel).length;
  const inDelen = betaald.slice(eerder('dwangsom-deels-betaald')).reduce((som, { centen }) => som + centen, 0);
  const open = onbetaald(verbeurd.slice(eerder('dwangsom-verbeurd')), inDelen);
  const van = open[0]?.van;
  const tot = open
    .map((v) => v.tot)
    .sort()
    .at(-1);
  if (van === undefined || tot === undefined) return null;
  return { van, tot, centen: open.reduce((som, v) => som + v.centen, 0), deelsBetaald: inDelen > 0 };
}

/** A payment goes to what was forfeited first (BW 6:43 lid 2): that would lapse first. In the order of their days. */
function onbetaald(verbeurd: NonNullable<RouteStand['verbeurd']>, inDelen: number) {
  let over = inDelen;
  return [...verbeurd]
    .sort((a, b) => vergelijk(a.van, b.van))
    .flatMap(({ van, tot, bedrag }) => {
      const af = Math.min(over, bedrag * 100);
      over -= af;
      return af === bedrag * 100 ? [] : [{ van, tot, centen: bedrag * 100 - af }];
    });
}

/** Something of a last that runs is still to be paid: who closes the case all the same says why. */
export const staatBedragOpen = ({ routes }: Dossier): boolean =>
  Object.values(routes).some((route) => route.stand === 'loopt' && schuldVan(route) !== null);

/** The bezwaren that are still to be decided on, in the order in which they came and are decided. */
export function openBezwaren({ bezwaren = [], gedaan }: RouteStand): NonNullable<RouteStand['bezwaren']> {
  return bezwaren.slice(gedaan.filter(({ onderdeel }) => onderdeel === 'last-bezwaar-besloten').length);
}

/** From which the college has to decide on it: the end of the term, or its receipt when that came later (Awb 7:10 lid 1). */
export const beslistVanaf = ({ tot, dag }: { tot: Dag; dag: Dag }): Dag => (dag > tot ? dag : tot);

/** The first day on which a last was in force for a year without anything forfeited (Awb 5:34 lid 2). */
export function jaarZonderVerbeuren(route: RouteStand): Dag | null {
  const bekend = bekendgemaakt(route);
  if (bekend === undefined) return null;
  const laatst = [bekend, ...(route.verbeurd ?? []).map(({ tot }) => tot)].sort().at(-1) ?? bekend;
  return plusMaanden(laatst, 12);
}

/** A proces-verbaal about this absence was made, and nobody has decided on it yet. */
export const looptProcesverbaal = ({ routes }: Dossier): boolean =>
  Object.values(routes).some(
    (route) => route.stand === 'loopt' && (isGedaan(route, 'pv-opgemaakt') || isGedaan(route, 'opgemaakt')),
  );
