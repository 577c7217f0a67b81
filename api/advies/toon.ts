/** The advice about the route as a person reads it: made of the receipts, so it says what the tables said then. */
import { adviesUit, OORDEEL_OVER } from '../../mas/advies.ts';
import { KEUZEROUTES, type Keuzeroute } from '../../mas/begrippen.ts';
import type { Besluitsoort } from '../../mas/besluiten.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Bonregel, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import { routeregelVoor } from '../../mas/routes/index.ts';
import { STAPPENPLAN } from '../../mas/stappenplan.ts';
import type { Adviesbeeld } from './schemas.ts';

export type Bon = GebeurtenisVan<'BeslissingGewogen'>;
type Routeadvies = Adviesbeeld['routes'][number];
type Redensoort = Exclude<keyof Routeadvies, 'route' | 'naam' | 'oordeel'>;

/** The tables that hold the reasons of a route: the name of its outcome, and one of these behind it. */
const TABELLEN: Readonly<Record<Redensoort, readonly string[]>> = {
  voor: ['Voor'],
  tegen: ['Tegen'],
  nodig: ['Nodig', 'Onbekend'],
  overleg: ['Overleg'],
  uitgesloten: ['Uitgesloten'],
  legUit: ['Afwijking'],
};

export interface Bonnen {
  /** Null when no table was asked yet. */
  advies: Bon | null;
  ladder: Bon | null;
  school: Bon | null;
  /** A later one falls under the Wpg and is not for this person. */
  afgeschermd: boolean;
}

export function toonAdvies(d: Dossier, { advies: bon, ladder, school, afgeschermd }: Bonnen): Adviesbeeld {
  const { uitkomst = {}, gekozen = null, afwijking = false, bon: regels = [] } = bon?.gegevens ?? {};
  const ingevuld = d.antwoorden.signaleringsinstrument !== undefined;
  return {
    stand: ingevuld ? 'gegeven' : 'nog-niet-ingevuld',
    advies: ingevuld ? adviesUit(uitkomst).map(noem) : [],
    routes: bon ? KEUZEROUTES.flatMap((route) => toonRoute(route, uitkomst, regels)) : [],
    gekozen: Array.isArray(gekozen) && !afgeschermd ? gekozen.map((route) => noem(alsTekst(route))) : null,
    afwijking: afwijking && !afgeschermd,
    nr: bon?.nr ?? null,
    dag: bon?.dag ?? null,
    protocol: bon?.protocol ?? null,
    verzuimladder: ladder && toonLadder(ladder, 'verzuimladder'),
    schoolprotocol: school && toonLadder(school, 'schoolprotocol'),
    ...(afgeschermd && { afgeschermd }),
  };
}

const isKeuzeroute = (code: string): code is Keuzeroute => KEUZEROUTES.some((route) => route === code);

/** Besides the routes there is the advice to choose none. */
const noem = (code: string): { route: string; naam: string } => ({
  route: code,
  naam: isKeuzeroute(code)
    ? routeregelVoor(code).naam
    : (STAPPENPLAN['keuze-route'].uitkomsten['geen-vervolgroute']?.naam ?? code),
});

/** The basisroute has no table of its own: it is advised when nothing heavier is. */
function toonRoute(route: Keuzeroute, uitkomst: Record<string, Waarde>, bon: readonly Bonregel[]): Routeadvies[] {
  const naam = OORDEEL_OVER[route];
  if (naam === undefined) return [];
  const oordeel = uitkomst[naam];
  const redenen = Object.entries(TABELLEN).map(([soort, tabellen]) => [
    soort,
    tabellen.flatMap((tabel) => redenenIn(bon, `${naam}${tabel}`)),
  ]);
  return [
    {
      route,
      naam: routeregelVoor(route).naam,
      oordeel: typeof oordeel === 'string' ? oordeel : null,
      ...(Object.fromEntries(redenen) as Record<Redensoort, Routeadvies[Redensoort]>),
    },
  ];
}

/** What a column of texts holds. */
const alsTekst = (waarde: Waarde | undefined): string => (typeof waarde === 'string' ? waarde : '');

/** What the rules of a table that fired gave, each with the source that it rests on. */
const uitRegels = (bon: readonly Bonregel[], tabel: string): (Record<string, Waarde> & { bron: string })[] =>
  bon
    .filter(({ beslissing }) => beslissing === tabel)
    .flatMap(({ regels }) => regels)
    .flatMap(({ uitkomst, bron }) =>
      typeof uitkomst === 'object' && uitkomst !== null && !Array.isArray(uitkomst) ? [{ ...uitkomst, bron }] : [],
    );

const redenenIn = (bon: readonly Bonregel[], tabel: string): Routeadvies['voor'] =>
  uitRegels(bon, tabel).map(({ code, tekst, bron }) => ({ code: alsTekst(code), tekst: alsTekst(tekst), bron }));

const toonLadder = (
  { nr, dag, protocol, gegevens: { bon } }: Bon,
  tabel: Besluitsoort,
): NonNullable<Adviesbeeld['verzuimladder']> => ({
  nr,
  dag,
  protocol,
  acties: uitRegels(bon, tabel).map(({ wie, actie, tekst, duo, bron }) => ({
    wie: alsTekst(wie),
    actie: alsTekst(actie),
    tekst: alsTekst(tekst),
    duo: alsTekst(duo),
    bron,
  })),
});
