import { BEZWAAR_TEGEN } from '../bezwaar.ts';
import { plusDagen, toonDag, type Dag } from '../datum.ts';
import { DWANGSOMSOORTEN, overlapt, toonBedrag } from '../dwangsom.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { isGedaan } from '../routes/gedaan.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import { bekendgemaakt, eindeBegunstiging, looptProcesverbaal, schuldVan } from '../routes/last.ts';
import { bijRoute, routeVan, routeVeld, vanafVorige } from './routes.ts';
import type { Handelingregel, Handelingregels, Velden } from './types.ts';

type Lasthandeling =
  'neem-last-voor' | 'leg-last-op' | 'stel-verbeuren-vast' | 'leg-deelbetaling-vast' | 'leg-bezwaar-vast';

/** The part of the route that each of them records. */
export const ONDERDEEL_BIJ: Readonly<Record<Lasthandeling, string>> = {
  'neem-last-voor': 'last-voorgenomen',
  'leg-last-op': 'last-opgelegd',
  'stel-verbeuren-vast': 'dwangsom-verbeurd',
  'leg-deelbetaling-vast': 'dwangsom-deels-betaald',
  'leg-bezwaar-vast': 'last-bezwaar',
};

const bedragen: Velden = {
  bedrag: {
    soort: 'nummer',
    naam: 'Bedrag in euro, als het lager is dan de gemeente heeft vastgesteld',
    optioneel: true,
  },
  maximum: {
    soort: 'nummer',
    naam: 'Maximum in euro, als het lager is dan de gemeente heeft vastgesteld',
    optioneel: true,
  },
  begunstigingTot: { soort: 'dag', naam: 'Laatste dag van de begunstigingstermijn', optioneel: true },
};

type Gemeen = 'motivatie' | 'vroegst' | 'waaromNiet' | 'wijktAf';
/** What they have in common: each records a part of a last that runs. */
function metLast(soort: Lasthandeling): Pick<Handelingregel<Lasthandeling>, Gemeen> {
  const onderdeel = ONDERDEEL_BIJ[soort];
  return {
    motivatie: 'bij-afwijking',
    vroegst: (d, { route }) => vanafVorige(d, { route, onderdeel }),
    waaromNiet: (d, { route: id }) =>
      bijRoute(d, id, (route) => {
        const { onderdelen, waaromOnderdeelNiet, naam } = routeregelVan(route);
        return Object.hasOwn(onderdelen, onderdeel)
          ? waaromOnderdeelNiet(route, onderdeel, d)
          : `Dit hoort niet bij de route ${naam.toLowerCase()}.`;
      }),
    wijktAf: (d, { route: id }) => {
      const route = routeVan(d, id);
      return route !== undefined && routeregelVan(route).onderdeelWijktAf(route, onderdeel, d);
    },
  };
}

/** The routes that run and have the part that this action records. */
const lasten = (d: Dossier, soort: Lasthandeling): string[] =>
  lopendeRoutes(d)
    .filter((route) => Object.hasOwn(routeregelVan(route).onderdelen, ONDERDEEL_BIJ[soort]))
    .map(({ id }) => id);

const naNu = (begunstigingTot: Dag | undefined, vandaag: Dag): string | null =>
  begunstigingTot === undefined || begunstigingTot > vandaag
    ? null
    : `begunstigingTot: kies een dag na vandaag (${toonDag(vandaag)}).`;

/** Violations are counted where the amount is by violation, and days are counted once. */
function verbeurenFout(
  d: Dossier,
  route: RouteStand,
  wat: { van: Dag; tot: Dag; aantal?: number },
  vandaag: Dag,
): string | null {
  const { van, tot, aantal } = wat;
  const einde = eindeBegunstiging(d, route);
  const perOvertreding = route.last?.dwangsom.soort === 'per-overtreding';
  if (tot < van) return `tot: kies een dag vanaf ${toonDag(van)}.`;
  if (tot > vandaag) return `tot: kies een dag tot en met vandaag (${toonDag(vandaag)}).`;
  if (einde !== null && van <= einde)
    return `van: kies een dag na ${toonDag(einde)}: tot en met die dag liep de begunstigingstermijn.`;
  if (d.plicht.geeindigd && tot >= d.plicht.geeindigd.dag)
    return `tot: kies een dag tot en met ${toonDag(plusDagen(d.plicht.geeindigd.dag, -1))}: daarna is er geen leerplicht.`;
  if (overlapt(route.verbeurd ?? [], wat)) return 'van: een van deze dagen is al vastgesteld.';
  if (perOvertreding && aantal === undefined) return 'aantal: geef het aantal overtredingen.';
  return !perOvertreding && aantal !== undefined ? 'aantal: deze dwangsom telt geen overtredingen.' : null;
}

/** A last onder dwangsom is said in more than how it went: amounts, days, and against what a bezwaar is. */
export const lastHandelingen: Handelingregels<Lasthandeling> = {
  'neem-last-voor': {
    ...metLast('neem-last-voor'),
    kandidaten: (d) => lasten(d, 'neem-last-voor').map((route) => ({ soort: 'neem-last-voor', route })),
    naam: () => 'Een last onder dwangsom voornemen',
    uitleg: () => 'U legt vast welke last u wilt opleggen. Schrijf bij toelichting wat de overtreder moet doen.',
    norm: () => 'De Awb: een last is evenredig, en gaat over wat de overtreder nog kan herstellen.',
    velden: () => ({
      route: routeVeld,
      tegen: {
        soort: 'keuze',
        naam: 'Wie is de overtreder',
        keuzes: { ouder: 'De ouders', jongere: 'De jongere' },
      },
      dwangsom: { soort: 'keuze', naam: 'Soort dwangsom', keuzes: DWANGSOMSOORTEN },
      ...bedragen,
    }),
    toelichtingNodig: true,
    alleenBoa: looptProcesverbaal,
    waaromVeldenNiet: (_, { begunstigingTot }, vandaag) => naNu(begunstigingTot, vandaag),
  },
  'leg-last-op': {
    ...metLast('leg-last-op'),
    kandidaten: (d) => lasten(d, 'leg-last-op').map((route) => ({ soort: 'leg-last-op', route })),
    naam: () => 'De last onder dwangsom opleggen',
    uitleg: () => 'U besluit de last op te leggen. Wat u leeg laat, blijft zoals u het voornam.',
    norm: () => 'De Awb: hoor de overtreder eerst, tenzij het niet kan wachten (artikel 4:8 en 4:11).',
    velden: () => ({ route: routeVeld, ...bedragen }),
    alleenBoa: looptProcesverbaal,
    waaromVeldenNiet: (d, { route, begunstigingTot }, vandaag) => {
      const voorgenomen = routeVan(d, route)?.last?.begunstigingTot;
      if (begunstigingTot === undefined && voorgenomen !== undefined && voorgenomen <= vandaag)
        return `begunstigingTot: ${toonDag(voorgenomen)} is al voorbij; kies een nieuwe dag.`;
      return naNu(begunstigingTot, vandaag);
    },
  },
  'stel-verbeuren-vast': {
    ...metLast('stel-verbeuren-vast'),
    kandidaten: (d) => lasten(d, 'stel-verbeuren-vast').map((route) => ({ soort: 'stel-verbeuren-vast', route })),
    naam: () => 'Vaststellen dat een dwangsom is verbeurd',
    uitleg: () => 'U stelt vast op welke dagen de last niet is nageleefd; Schakel rekent het bedrag uit.',
    velden: () => ({
      route: routeVeld,
      van: { soort: 'dag', naam: 'Eerste dag waarop de last niet is nageleefd' },
      tot: { soort: 'dag', naam: 'Laatste dag waarop de last niet is nageleefd' },
      aantal: { soort: 'nummer', naam: 'Aantal overtredingen', optioneel: true },
    }),
    waaromVeldenNiet: (d, o, vandaag) => {
      const route = routeVan(d, o.route);
      return route ? verbeurenFout(d, route, o, vandaag) : null;
    },
  },
  'leg-deelbetaling-vast': {
    ...metLast('leg-deelbetaling-vast'),
    kandidaten: (d) => lasten(d, 'leg-deelbetaling-vast').map((route) => ({ soort: 'leg-deelbetaling-vast', route })),
    naam: () => 'Vastleggen dat een deel van de dwangsom is betaald',
    uitleg: () => 'U legt vast wat er is betaald; wat nog openstaat, blijft Schakel volgen.',
    velden: () => ({
      route: routeVeld,
      centen: { soort: 'nummer', naam: 'Betaald bedrag in eurocenten (€ 12,50 is 1250)' },
    }),
    waaromVeldenNiet: (d, { route: id, centen }) => {
      const route = routeVan(d, id);
      const schuld = route && schuldVan(route);
      return schuld && centen >= schuld.centen
        ? `centen: er staat nog € ${toonBedrag(schuld.centen)} open. Is alles betaald? Leg dan vast dat de dwangsom is betaald.`
        : null;
    },
  },
  'leg-bezwaar-vast': {
    ...metLast('leg-bezwaar-vast'),
    kandidaten: (d) => lasten(d, 'leg-bezwaar-vast').map((route) => ({ soort: 'leg-bezwaar-vast', route })),
    naam: () => 'Een bezwaar vastleggen',
    uitleg: () => 'U legt vast op welke dag een bezwaar binnenkwam; Schakel rekent uit of het op tijd was.',
    velden: () => ({
      route: routeVeld,
      tegen: { soort: 'keuze', naam: 'Waartegen', keuzes: BEZWAAR_TEGEN },
      gepostOp: { soort: 'dag', naam: 'Per post: de dag van het poststempel', optioneel: true },
    }),
    waaromVeldenNiet: (d, { route: id, tegen, gepostOp, dag }, vandaag) => {
      const route = routeVan(d, id);
      if (route && tegen === 'invordering' && !isGedaan(route, 'dwangsom-ingevorderd'))
        return 'tegen: er is geen invorderingsbeschikking verzonden.';
      const bekend = route && bekendgemaakt(route);
      if (gepostOp !== undefined && gepostOp > (dag ?? vandaag))
        return 'gepostOp: kies een dag tot en met die waarop het bezwaar binnenkwam.';
      return gepostOp !== undefined && bekend !== undefined && gepostOp < bekend
        ? `gepostOp: kies een dag vanaf ${toonDag(bekend)}: toen is het besluit verzonden.`
        : null;
    },
  },
};
