/** Step 9: each ketenpartner that had a part in this round hears how it ended, and the school by letter (S000). */
import { BERICHTEN, type Berichtsoort } from './berichten.ts';
import type { Dossier, RouteStand } from './dossier/types.ts';
import { overStap } from './verwachtingen/over.ts';
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

/** What Schakel told partners from a route; of one that knows how it ended nothing. */
function verteldUit(d: Dossier, { id }: RouteStand): Berichtsoort[] {
  const soorten = Object.entries(d.berichten).flatMap(([over, { bericht, kenmerk }]) =>
    kenmerk !== undefined && over.startsWith(`route/${id}/`) && !BERICHTEN[bericht].terugkoppeling ? [bericht] : [],
  );
  const weten = soorten.filter((soort) => BERICHTEN[soort].slot).map((soort) => BERICHTEN[soort].partner);
  return soorten.filter((soort) => !weten.includes(BERICHTEN[soort].partner));
}

/** What the partners of this round have to hear: each once a route, whatever it heard in it. */
export const terugkoppelingen = (d: Dossier): { route: string; bericht: Berichtsoort }[] =>
  Object.values(d.routes)
    .filter(({ ronde }) => ronde === d.ronde)
    .flatMap((route) => {
      const soorten = new Set(verteldUit(d, route).flatMap((soort) => passend(soort) ?? []));
      return [...soorten].sort().map((bericht) => ({ route: route.id, bericht }));
    });

/**
 * What of this round is still to be told: the letter to the school, and messages that are not out. Once step 9 is done it
 * was told, or somebody explained why not.
 */
export function openTerugkoppelingen(d: Dossier): string[] {
  if (isKlaar(d, 'terugkoppeling')) return [];
  const brief = overStap('terugkoppeling', d.ronde);
  const open = terugkoppelingen(d)
    .map(({ route, bericht }) => overTerugkoppeling(d, route, bericht))
    .filter((over) => d.berichten[over] !== undefined && d.berichten[over].bezorgd === undefined);
  const stand = d.brieven[brief] && (d.brieven[brief].stand ?? 'nodig');
  return [...(stand === 'nodig' || stand === 'vastgesteld' ? [brief] : []), ...open];
}
