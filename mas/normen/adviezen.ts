/** What a table advised against what somebody chose. A receipt without a choice was only asked, and is held against nothing. */
import { wijktAfBijAbsoluut } from '../absoluut/termijn.ts';
import { adviesUit, volgtAdvies, wijktAfVanAdvies } from '../advies.ts';
import { KEUZEROUTES, type Keuzeroute } from '../begrippen.ts';
import type { Waarde } from '../beslistabel.ts';
import type { Besluitsoort } from '../besluiten.ts';
import { laatstGewogen } from '../dossier/gewogen.ts';
import type { Dossier } from '../dossier/types.ts';
import type { GebeurtenisVan } from '../gebeurtenis.ts';
import type { Stap } from '../stappenplan.ts';
import type { Normregels, Omstandigheden, Oordeel } from './types.ts';

type Bon = GebeurtenisVan<'BeslissingGewogen'>;

/** Routes that were chosen: `geen` is none of them. */
const routesIn = (gekozen: Waarde): Keuzeroute[] =>
  Array.isArray(gekozen) ? KEUZEROUTES.filter((route) => gekozen.includes(route)) : [];

/** Whether the table advised one thing, so that there was something to follow. */
function isGeadviseerd(d: Dossier, stap: Stap): boolean {
  if (stap === 'keuze-routekaart') {
    const kaart = laatstGewogen(d, 'routekaart')?.uitkomst.routekaart;
    return kaart === 'A' || kaart === 'B';
  }
  return laatstGewogen(d, 'waarschuwing')?.uitkomst.waarschuwing === 'waarschuwing';
}

/** A warning that was given and did not work was given all the same. */
const isGewaarschuwd = ({ routes }: Dossier): boolean =>
  Object.values(routes).some(({ stap }) => stap === 'waarschuwing');

function routekeuze({ gegevens: { gekozen, uitkomst } }: Bon, { voor }: Omstandigheden): Oordeel[] {
  const routes = routesIn(gekozen);
  const absoluut =
    voor.soort === 'absoluut' && routes.length > 0
      ? [{ norm: 'absoluut/inschrijftermijn', afgeweken: wijktAfBijAbsoluut(voor, routes) }]
      : [];
  if (voor.antwoorden.signaleringsinstrument === undefined) return absoluut;
  const afgeweken =
    routes.length > 0
      ? !volgtAdvies(adviesUit(uitkomst), routes)
      : wijktAfVanAdvies(voor, 'keuze-route', 'geen-vervolgroute');
  return [{ norm: 'advies/routes', afgeweken }, ...absoluut];
}

const BIJ_BESLUIT: Readonly<Partial<Record<Besluitsoort, (bon: Bon, o: Omstandigheden) => Oordeel[]>>> = {
  routeadvies: routekeuze,
  haltverwijzing: ({ gegevens: { uitkomst } }) => [
    { norm: 'halt/voorwaarden', afgeweken: uitkomst.haltVerwijzing !== 'mag' },
  ],
  'last-onder-dwangsom': ({ gegevens: { uitkomst } }) => [
    { norm: 'last/tabel', afgeweken: uitkomst.last === 'leg-uit' },
  ],
  vrijstelling: ({ gegevens: { afwijking } }) => [{ norm: 'advies/vrijstelling', afgeweken: afwijking }],
  thuiszitter: ({ gegevens: { gekozen, uitkomst } }) => [
    { norm: 'advies/thuiszitter', afgeweken: gekozen !== uitkomst.thuiszitter },
  ],
};

export const adviesnormen: Normregels = {
  BeslissingGewogen: (bon, o) =>
    bon.gegevens.gekozen === null ? [] : (BIJ_BESLUIT[bon.gegevens.besluit]?.(bon, o) ?? []),
  StapAfgerond: (g, { voor, boeking }) => {
    const { stap, uitkomst } = g.gegevens;
    if (boeking[0]?.nr !== g.nr) return [];
    if (stap === 'keuze-route' && uitkomst === 'vervolgroutes')
      return [{ norm: 'instrument/signalering', afgeweken: voor.antwoorden.signaleringsinstrument === undefined }];
    if (stap !== 'keuze-routekaart' && stap !== 'waarschuwing') return [];
    if (!isGeadviseerd(voor, stap) || (stap === 'waarschuwing' && isGewaarschuwd(voor))) return [];
    const norm = stap === 'waarschuwing' ? 'advies/waarschuwing' : 'advies/routekaart';
    return [{ norm, afgeweken: wijktAfVanAdvies(voor, stap, uitkomst) }];
  },
  RouteBegonnen: ({ gegevens: { stap } }, { voor }) =>
    stap === 'waarschuwing' && isGeadviseerd(voor, stap) ? [{ norm: 'advies/waarschuwing', afgeweken: false }] : [],
};
