/** A last onder dwangsom as its letters say it: what is intended or imposed, and what was forfeited. */
import { toonBedrag } from '../../../mas/dwangsom.ts';
import type { RouteStand } from '../../../mas/dossier/types.ts';
import { isGedaan, laatste } from '../../../mas/routes/gedaan.ts';
import { bekendgemaakt, eindeBegunstiging, isZienswijzeVoorbij, schuldVan } from '../../../mas/routes/last.ts';
import { berekenTermijn } from '../../../mas/termijn/index.ts';
import type { Briefbron } from '../bron.ts';
import type { Vullers, Waarden } from './types.ts';
import { artikelVoor } from './verzuim.ts';

export const last: Vullers<'last' | 'verbeurd' | 'opheffing'> = {
  last: ({ bron }) => {
    const route = routeVan(bron);
    if (!route?.last) return null;
    const { tegen, dwangsom, begunstigingTot, inhoud } = route.last;
    // time that is over when the letter goes is no time to keep it
    if (bekendgemaakt(route) === undefined && begunstigingTot <= bron.dag) return null;
    const tekst = bron.teksten.get(inhoud?.id ?? '')?.toelichting;
    return {
      tegen,
      artikel: artikelVoor(bron, tegen),
      tekst: typeof tekst === 'string' ? tekst : null,
      begunstigingTot: eindeBegunstiging(bron.dossier, route) ?? begunstigingTot,
      soort: dwangsom.soort,
      bedrag: dwangsom.bedrag,
      per: dwangsom.per ?? 'schooldag',
      maximum: dwangsom.maximum,
      zienswijze: zienswijzeIn(bron, route),
      bekendgemaaktOp: bekendgemaakt(route) ?? null,
    };
  },
  verbeurd: ({ bron }) => {
    const { protocol, dossier } = bron;
    const route = routeVan(bron);
    const schuld = route ? schuldVan(route) : null;
    const regel = protocol.termijnen['last/betaling'];
    if (!schuld || !regel) return null;
    const { laatsteDag } = berekenTermijn(regel, schuld.tot, protocol.kalender, dossier.vakantieregio ?? 'midden');
    const { van, tot, centen, deelsBetaald } = schuld;
    return { van, tot, bedrag: toonBedrag(centen), deelsBetaald, betaalUiterlijk: laatsteDag };
  },
  opheffing: ({ bron }) => {
    const route = routeVan(bron);
    const gevraagd = route && laatste(route, 'opheffing-gevraagd');
    const besloten = route && laatste(route, 'opheffing-besloten');
    if (!gevraagd || !besloten) return null;
    return { gevraagdOp: gevraagd.dag, uitkomst: besloten.uitkomst as Waarden<'opheffing'>['uitkomst'] };
  },
};

/** The route that asked for the letter. */
const routeVan = ({ dossier, over }: Pick<Briefbron, 'dossier' | 'over'>): RouteStand | undefined => {
  const [wat, id = ''] = over.split('/');
  return wat === 'route' ? dossier.routes[id] : undefined;
};

/** A part of the last that comes back: `route/r1/last-bezwaar-besloten/2` is about the second. */
function keerIn(over: string, onderdeel: string): number | null {
  const [wat, , deel, keer = '1'] = over.split('/');
  return wat === 'route' && deel === onderdeel ? Number(keer) - 1 : null;
}

/** The bezwaar against a last or an invordering that the letter decides on; null for a letter about something else. */
export function bezwaarInLast(bron: Briefbron): Waarden<'bezwaar'> | null {
  const route = routeVan(bron);
  const keer = keerIn(bron.over, 'last-bezwaar-besloten');
  if (!route || keer === null) return null;
  const bezwaar = route.bezwaren?.[keer];
  const besloten = route.gedaan.filter(({ onderdeel }) => onderdeel === 'last-bezwaar-besloten')[keer];
  if (!bezwaar || !besloten) return null;
  const tegen = bezwaar.tegen === 'last' ? 'last-bekendgemaakt' : 'dwangsom-ingevorderd';
  return {
    tegen: bezwaar.tegen,
    ontvangenOp: bezwaar.dag,
    besluitVan: laatste(route, tegen)?.dag ?? null,
    uitkomst: besloten.uitkomst as Waarden<'bezwaar'>['uitkomst'],
  };
}

/** On whom the last of this letter is imposed; null for a letter that is about none. */
export const overtrederIn = (bron: Pick<Briefbron, 'dossier' | 'over'>): 'ouder' | 'jongere' | null =>
  routeVan(bron)?.last?.tegen ?? null;

/** What cannot wait goes without (Awb 4:11): then the last was imposed in the time that the overtreder had. */
function zienswijzeIn({ dossier }: Briefbron, route: RouteStand): Waarden<'last'>['zienswijze'] {
  if (isGedaan(route, 'last-zienswijze', 'schriftelijk', 'mondeling')) return 'gegeven';
  return isGedaan(route, 'last-zienswijze') || isZienswijzeVoorbij(dossier, route) ? 'geen' : 'niet-gevraagd';
}
