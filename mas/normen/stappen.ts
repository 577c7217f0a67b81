/** The stappenplan as norms: each step, in its order, and what belongs to ending one. */
import { lopendeRoutes } from '../routes/index.ts';
import { verhoorWijktAf } from '../handelingen/verhoor.ts';
import { type Stap, STAPPENPLAN, stapSleutel, uitkomstenVan } from '../stappenplan.ts';
import { voorTerugkoppeling } from '../terugkoppeling.ts';
import { isKlaar, looptVooruit, stappenOpKaart, wijktAfVanVolgorde } from '../voortgang.ts';
import type { Dossier, StapStand } from '../dossier/types.ts';
import type { Normregels, Oordeel } from './types.ts';

/** Steps that would be passed over by going straight to step 9. */
function nogTeDoen(d: Dossier): boolean {
  const stappen = stappenOpKaart(d);
  return stappen.slice(0, Math.max(0, stappen.indexOf('terugkoppeling'))).some((stap) => !isKlaar(d, stap));
}

/** Step 5, on whichever routekaart. */
const ONDERZOEK = 5;
const standVanOnderzoek = (d: Dossier): StapStand['stand'] | undefined => {
  const stap = stappenOpKaart(d).find((s) => STAPPENPLAN[s].nummer === ONDERZOEK);
  return stap && d.stappen[stapSleutel(stap, d.ronde)]?.stand;
};

/**
 * A route that is chosen rests on an investigation, also in a later round. Who skipped step 5, or ran ahead of it, departed
 * there and said why: his choice followed nothing, and is no second departure, since nobody was asked to explain it again.
 */
function routeNaOnderzoek(voor: Dossier, stap: Stap, uitkomst: string): Oordeel[] {
  const { begint, vanRoute } = uitkomstenVan(voor.soort, stap)[uitkomst] ?? {};
  if (begint === undefined && !(stap === 'keuze-route' && vanRoute)) return [];
  const stand = standVanOnderzoek(voor);
  const kortereWeg = !looptVooruit(voor, stap) && wijktAfVanVolgorde(voor, stap, uitkomst);
  if (stand !== 'gedaan' && !kortereWeg) return [];
  return [{ norm: 'volgorde/routes', afgeweken: kortereWeg }];
}

const BIJ_EINDE: Readonly<Partial<Record<Stap, (voor: Dossier, uitkomst: string) => Oordeel>>> = {
  verhoor: (voor, uitkomst) => ({ norm: 'verhoor/oproepen', afgeweken: verhoorWijktAf(voor, uitkomst) }),
  terugkoppeling: (voor) => ({ norm: 'terugkoppeling/partners', afgeweken: voorTerugkoppeling(voor).length > 0 }),
};

const vooruit = (voor: Dossier, stap: Stap): Oordeel => ({
  norm: 'volgorde/stappen',
  afgeweken: looptVooruit(voor, stap),
});

export const stapnormen: Normregels = {
  StapAfgerond: (g, { voor, boeking }) => {
    const { stap, ronde, uitkomst } = g.gegevens;
    const gedaan = { norm: `stap/${stap}`, afgeweken: false, over: stapSleutel(stap, ronde) };
    // what a route or a letter brought about, nobody chose to do out of order
    if (boeking[0]?.nr !== g.nr || g.actor.soort === 'zaak') return [gedaan];
    const einde = BIJ_EINDE[stap]?.(voor, uitkomst);
    return [gedaan, vooruit(voor, stap), ...routeNaOnderzoek(voor, stap, uitkomst), ...(einde ? [einde] : [])];
  },
  StapOvergeslagen: (g, { voor }) => {
    const { stap, ronde } = g.gegevens;
    if (STAPPENPLAN[stap].optioneel && lopendeRoutes(voor, stap).length === 0) return [];
    return [{ norm: `stap/${stap}`, afgeweken: true, over: stapSleutel(stap, ronde) }];
  },
  RouteBegonnen: (g, { voor, boeking }) => (boeking[0]?.nr === g.nr ? [vooruit(voor, g.gegevens.stap)] : []),
  OpgeroepenVoorVerhoor: (g, { voor }) => {
    if (looptVooruit(voor, 'verhoor')) return [vooruit(voor, 'verhoor')];
    return [{ norm: 'verhoor/voorbereiding', afgeweken: g.gegevens.afwijkreden !== undefined }];
  },
  VerhoorVerzet: ({ gegevens: { verhoorOp, was, afwijkreden } }) =>
    verhoorOp < was.verhoorOp ? [{ norm: 'verhoor/voorbereiding', afgeweken: afwijkreden !== undefined }] : [],
  LeerlingTerug: (g, { voor }) =>
    nogTeDoen(voor) ? [{ norm: 'terugkeer/stappen', afgeweken: g.gegevens.vervolg === 'naar-terugkoppeling' }] : [],
};
