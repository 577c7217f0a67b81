/** The parts of a route that a decision table has a say in: a referral to Halt, a proces-verbaal, a call to Veilig Thuis. */
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Handeling, Weigering } from '../opdracht.ts';
import { ONDERDELEN } from '../routes/index.ts';
import { type Omgeving, weiger } from './types.ts';
import { bonVan, type Gewogen, redenenVan, weeg } from './weeg.ts';

type Vastlegging = Extract<Handeling, { soort: 'leg-onderdeel-vast' }>;
type Weging = { voorvallen: Voorval[] } | { weigering: Weigering };

/** Why it may not, as the table or the law says; null when it may. */
type Bezwaar = (gewogen: Gewogen, uitkomst: string | undefined, d: Dossier) => string | null;

/** Against whom a proces-verbaal may be made, by what the table says. */
const VERDACHTEN: Readonly<Record<string, readonly string[]>> = {
  jongere: ['jongere'],
  ouder: ['ouder'],
  beide: ['jongere', 'ouder', 'beide'],
};

const haltGeslaagd = (d: Dossier): boolean =>
  Object.values(d.routes).some(({ soort, uitkomst }) => soort === 'halt' && uitkomst === 'positief');

const tegenWie = (uitkomst: string): string =>
  ONDERDELEN['pv-opgemaakt']?.uitkomsten?.[uitkomst]?.toLowerCase() ?? uitkomst;

/** Who did well at Halt can no longer be prosecuted for this absence (Sr 77e); his parents can. */
function bezwaarProcesverbaal(gewogen: Gewogen, tegen: string, d: Dossier): string | null {
  const { verdachte } = gewogen.uitkomst;
  if (tegen !== 'ouder' && haltGeslaagd(d))
    return 'uitkomst: Halt is in deze zaak positief afgerond, dus voor dit verzuim kan de jongere niet meer worden vervolgd (Wetboek van Strafrecht artikel 77e). Leg nieuw verzuim vast in een nieuwe zaak.';
  const mogelijk = typeof verdachte === 'string' ? (VERDACHTEN[verdachte] ?? []) : [];
  if (mogelijk.includes(tegen)) return null;
  const redenen = redenenVan(gewogen, 'procesverbaalTegen').join(' ');
  if (verdachte === 'nog-nodig') return `uitkomst: beantwoord eerst de vragen voor een proces-verbaal. ${redenen}`;
  if (verdachte === 'overleg-om')
    return `uitkomst: leg eerst het akkoord van de officier van justitie vast. ${redenen}`;
  const wel = mogelijk.length > 0 ? ` Het kan wel tegen ${mogelijk.map(tegenWie).join(', ')}.` : '';
  return `uitkomst: een proces-verbaal tegen ${tegenWie(tegen)} kan niet. ${redenen}${wel}`;
}

const BEZWAREN: Readonly<Record<string, Bezwaar>> = {
  aangemeld: (gewogen) =>
    gewogen.uitkomst.haltVerwijzing === 'mag'
      ? null
      : `Aanmelden bij Halt kan nog niet. ${redenenVan(gewogen, 'haltVerwijzingTegen').join(' ')}`,
  'pv-opgemaakt': (gewogen, tegen = '', d) => bezwaarProcesverbaal(gewogen, tegen, d),
};

/** Asks the table of a part, if it has one, and books what it said; what the table rules out is refused. */
export function wegenBijOnderdeel(d: Dossier, route: RouteStand, o: Vastlegging, omgeving: Omgeving): Weging {
  const besluit = ONDERDELEN[o.onderdeel]?.weegt;
  if (besluit === undefined) return { voorvallen: [] };
  const tegen = besluit === 'procesverbaal' && o.uitkomst !== undefined ? { tegen: o.uitkomst } : {};
  const gewogen = weeg(d, besluit, omgeving, besluit === 'veilig-thuis' ? null : route.id, tegen);
  const bezwaar = BEZWAREN[o.onderdeel]?.(gewogen, o.uitkomst, d)?.trim() ?? null;
  if (bezwaar !== null) return weiger(bezwaar.startsWith('uitkomst:') ? 'Ongeldig' : 'NietMogelijk', bezwaar);
  const afwijking = omgeving.afwijkreden != null;
  return { voorvallen: [bonVan(gewogen, { gekozen: o.uitkomst ?? o.onderdeel, afwijking })] };
}
