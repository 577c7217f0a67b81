/** Step 9: each ketenpartner that had a part in this round hears how it ended, and the school by letter (S000). */
import { BERICHTEN, type Berichtsoort, type Ketenpartner, MET_TOESTEMMING } from './berichten.ts';
import { onzekerSinds } from './bezorging.ts';
import type { BerichtStand, Dossier, RouteStand } from './dossier/types.ts';
import { berichtSleutel } from './sleutels.ts';
import { ONDERDELEN } from './routes/index.ts';
import { overStap } from './verwachtingen/over.ts';
import { stapSleutel } from './stappenplan.ts';
import { toestemmingVoor } from './toestemming.ts';
import { isKlaar } from './voortgang.ts';

/** By partner and regime: what follows from investigation is told to whoever may know it, and apart. */
const TERUGKOPPELING = (Object.keys(BERICHTEN) as Berichtsoort[]).filter((soort) => BERICHTEN[soort].terugkoppeling);

const passend = (soort: Berichtsoort): Berichtsoort | undefined =>
  TERUGKOPPELING.find(
    (terug) =>
      BERICHTEN[terug].partner === BERICHTEN[soort].partner && BERICHTEN[terug].regime === BERICHTEN[soort].regime,
  );

export const overTerugkoppeling = (d: Dossier, route: string, soort: Berichtsoort): string =>
  `route/${route}/${soort}/${d.ronde}`;

/** He answered, so he knows, however he came to. */
const isBeantwoord = ({ gedaan }: RouteStand, partner: Ketenpartner): boolean =>
  gedaan.some(({ onderdeel }) => {
    const ontvangt = Object.hasOwn(ONDERDELEN, onderdeel) ? ONDERDELEN[onderdeel]?.ontvangt : undefined;
    return ontvangt !== undefined && BERICHTEN[ontvangt].partner === partner;
  });

/** It got there, or may have: who never heard of the case hears nothing of how it ended. */
const isGehoord = (d: Dossier, route: RouteStand, bericht: BerichtStand): boolean =>
  bericht.kenmerk !== undefined &&
  (bericht.bezorgd !== undefined ||
    onzekerSinds(d, berichtSleutel(d, bericht)) !== null ||
    isBeantwoord(route, BERICHTEN[bericht.bericht].partner));

/** What partners were told from a route; of one that knows how it ended nothing. */
function verteldUit(d: Dossier, route: RouteStand): Berichtsoort[] {
  const soorten = Object.entries(d.berichten).flatMap(([over, stand]) =>
    isGehoord(d, route, stand) && over.startsWith(`route/${route.id}/`) && !BERICHTEN[stand.bericht].terugkoppeling
      ? [stand.bericht]
      : [],
  );
  const weten = soorten.filter((soort) => BERICHTEN[soort].slot).map((soort) => BERICHTEN[soort].partner);
  return soorten.filter((soort) => !weten.includes(BERICHTEN[soort].partner));
}

export interface Terugkoppeling {
  over: string;
  bericht: Berichtsoort;
}

/** What the partners of this round have to hear: each once a route, whatever it heard in it, as far as it may be shared. */
export const terugkoppelingen = (d: Dossier): Terugkoppeling[] =>
  Object.values(d.routes)
    .filter(({ ronde }) => ronde === d.ronde)
    .flatMap((route) => {
      const soorten = new Set(verteldUit(d, route).flatMap((soort) => passend(soort) ?? []));
      return [...soorten].sort().map((bericht) => ({ over: overTerugkoppeling(d, route.id, bericht), bericht }));
    })
    .filter(({ over, bericht }) => !MET_TOESTEMMING.includes(bericht) || toestemmingVoor(d, over));

const isOpen = (d: Dossier, { over }: Terugkoppeling): boolean => d.berichten[over]?.bezorgd === undefined;

/** The letter to the school, as long as it is not out. */
function openBrief(d: Dossier): string[] {
  const over = overStap('terugkoppeling', d.ronde);
  const stand = d.brieven[over] && (d.brieven[over].stand ?? 'nodig');
  return stand === 'nodig' || stand === 'vastgesteld' ? [over] : [];
}

/** The messages that are due once step 9 is done. */
export const teVertellen = (d: Dossier): Terugkoppeling[] =>
  terugkoppelingen(d).filter(({ over }) => d.berichten[over] === undefined);

/** What step 9 waits for: the letter, and messages that were due already when it began, in a case of before. */
export const voorTerugkoppeling = (d: Dossier): string[] => [
  ...openBrief(d),
  ...terugkoppelingen(d).flatMap((een) => (d.berichten[een.over] && isOpen(d, een) ? [een.over] : [])),
];

/**
 * What of this round is still to be told: the letter to the school, and messages that are not out. Once step 9 is done it is
 * the messages that it brought about: of the rest somebody explained why not.
 */
export function openTerugkoppelingen(d: Dossier): string[] {
  const stap = d.stappen[stapSleutel('terugkoppeling', d.ronde)];
  const berichten = terugkoppelingen(d)
    .filter((een) => isOpen(d, een))
    .map(({ over }) => over);
  if (!isKlaar(d, 'terugkoppeling')) return [...openBrief(d), ...berichten];
  return stap?.verzuimGestopt === undefined ? [] : berichten;
}
