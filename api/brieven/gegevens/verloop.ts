/** How the case goes: what was found, what was asked of whom, and how it ends. */
import { bovengrenssom, drempel } from '../../../mas/beslis/gegevens.ts';
import { bevindingIn } from '../../../mas/briefvoorwaarden.ts';
import { schooljaarVan } from '../../../mas/datum.ts';
import type { RouteStand } from '../../../mas/dossier/types.ts';
import type { Verdachte } from '../../../mas/geadresseerden.ts';
import { eindeSchooljaar, leeftijdOp } from '../../../mas/leeftijd.ts';
import { isGedaan, laatste, stand } from '../../../mas/routes/gedaan.ts';
import { GESPROKEN_MET } from '../../../mas/verwoord/namen.ts';
import type { Briefbron } from '../bron.ts';
import type { Kopiebron, Vullers, Waarden } from './types.ts';

export const verloop: Vullers<
  'bevinding' | 'waarschuwing' | 'halt' | 'procesverbaal' | 'verzoek' | 'overdracht' | 'afsluiting'
> = {
  bevinding: ({ bron }) => {
    const variant = bevindingIn(bron.dossier);
    return variant && { variant, gehoord: [...new Set(gehoorden(bron))] };
  },
  waarschuwing: ({ bron: { dossier, over, dag } }) => {
    const eerder = Object.entries(dossier.brieven).filter(
      ([sleutel, b]) => sleutel !== over && b.brief === 'waarschuwing' && b.stand === 'verzonden',
    );
    const vervangen = eerder.some(([sleutel]) => sleutel === dossier.brieven[over]?.corrigeert);
    return {
      volgnummer: eerder.length + (vervangen ? 0 : 1),
      geldigTot: eindeSchooljaar(schooljaarVan(dag)),
    };
  },
  halt: ({ bron }) => {
    const { dossier, kennis, leerling, dag } = bron;
    const route = routeMet(bron, 'aangemeld');
    const som = bovengrenssom(dossier, kennis);
    return {
      inOverleg: som !== null && som > drempel(kennis, 'halt/bovengrens'),
      oudersStemmenIn: leeftijdOp(leerling.geboortedatum, dag) < drempel(kennis, 'halt/leeftijd-ouders'),
      aangemeldOp: (route && laatste(route, 'aangemeld')?.dag) ?? null,
    };
  },
  procesverbaal: ({ bron, persoon }) => {
    const route = routeMet(bron, 'pv-ingezonden') ?? routeMet(bron, 'ingezonden');
    if (!route) return null;
    return {
      ingezondenOp: (laatste(route, 'pv-ingezonden') ?? laatste(route, 'ingezonden'))?.dag ?? null,
      tegen: procesverbaalTegen({ bron, persoon }) ?? 'ouder',
      ookNaarRaad: isGedaan(route, 'afschrift-raad'),
    };
  },
  verzoek: ({ bron }) => {
    const onderdeel = VERZOEKEN[bron.stand.brief] ?? '';
    const route = routeMet(bron, onderdeel);
    const gedaan = route && laatste(route, onderdeel);
    return gedaan ? { dag: gedaan.dag } : null;
  },
  overdracht: ({ bron }) => overdrachtIn(bron),
  afsluiting: ({ bron }) => ({ reden: redenVan(bron) }),
};

/** Against whom a proces-verbaal was made up. Null when there is none. */
export function procesverbaalIn(bron: Briefbron): Verdachte | null {
  const route = routeMet(bron, 'pv-opgemaakt');
  const tegen = route ? stand(route, 'pv-opgemaakt') : null;
  if (tegen === 'beide') return 'beiden';
  return tegen === 'jongere' || tegen === 'ouder' ? tegen : null;
}

/** Of one against both each hears of his own. */
export function procesverbaalTegen({ bron, persoon }: Pick<Kopiebron, 'bron' | 'persoon'>): 'jongere' | 'ouder' | null {
  const tegen = procesverbaalIn(bron);
  if (tegen === 'beiden') return persoon.rol === 'jongere' ? 'jongere' : 'ouder';
  return tegen;
}

export const gehoorden = ({ gebeurtenissen }: Briefbron): string[] =>
  gebeurtenissen.flatMap((g) =>
    g.soort === 'Gehoord' && g.gegevens.uitkomst === 'gehoord' ? [GESPROKEN_MET[g.gegevens.wie]] : [],
  );

/** The part of the civil route that each of these letters tells of. */
const VERZOEKEN: Readonly<Record<string, string>> = {
  'mededeling-raad': 'onderzoek-verzocht',
  'mededeling-veilig-thuis': 'veilig-thuis-gemeld',
  'afschrift-tafel': 'tafel-verzocht',
};

/** The route that the letter is about, when something was done in it; else the last one in which it was. */
function routeMet({ dossier, over }: Briefbron, onderdeel: string): RouteStand | undefined {
  const met = Object.values(dossier.routes).filter((route) => isGedaan(route, onderdeel));
  const [wat, id] = over.split('/');
  return met.find((route) => wat === 'route' && route.id === id) ?? met.at(-1);
}

/** Where nothing was booked yet it is to where the pupil lives now. */
function overdrachtIn({ stand: { brief }, zaak, leerling, dag, dossier, gebeurtenissen, nieuweGemeente }: Briefbron) {
  if (brief === 'overdracht-doorstroompunt') {
    const vanaf = dossier.plicht.geeindigd?.dag ?? dossier.eindePlicht?.dag ?? null;
    return { aan: 'het Doorstroompunt', vanaf };
  }
  const overgedragen = gebeurtenissen.findLast(({ soort }) => soort === 'ZaakOvergedragen');
  if (overgedragen && nieuweGemeente !== null) return { aan: `gemeente ${nieuweGemeente}`, vanaf: overgedragen.dag };
  return leerling.gemeenteCode === zaak.gemeente ? null : { aan: `gemeente ${leerling.gemeente.naam}`, vanaf: dag };
}

function redenVan(bron: Briefbron): Waarden<'afsluiting'>['reden'] {
  const { dossier } = bron;
  if (dossier.verzuim.terugOp !== null && dossier.verzuim.aaneengeslotenVanaf === null) return 'terug-naar-school';
  return bevindingIn(dossier) === 'geen-verzuim' ? 'geen-verzuim' : 'anders';
}
