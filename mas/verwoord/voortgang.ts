import { familieVan } from '../begrippen.ts';
import type { Dossier } from '../dossier/types.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { FASEN, type Fase, STAPPEN, STAPPENPLAN } from '../stappenplan.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { aanvraagInWoorden } from './aanvraagstand.ts';
import { SLUITREDENEN } from './namen.ts';
import { vrijstellingInWoorden } from './vrijstellingstand.ts';
import { hoofdletter, inZin } from './zin.ts';

const LAATSTE = Math.max(...STAPPEN.map((stap) => STAPPENPLAN[stap].nummer));

export const faseNaam = (fase: Fase): string => hoofdletter(fase);
export const faseNummer = (fase: Fase): number => FASEN.indexOf(fase) + 1;

/** How many, and never which: a route under the Wpg is nobody's to read but a BOA's. */
function routesIn(d: Dossier): string[] {
  const aantal = lopendeRoutes(d).length;
  if (aantal === 0) return [];
  return [aantal === 1 ? '1 route loopt' : `${aantal} routes lopen naast elkaar`];
}

/**
 * Where a case is, in one line: "Stap 8 van 10 · Fase 4 Handelen · 2 routes lopen naast elkaar". An exemption and a request
 * walk no steps: they say how they stand.
 */
export const stapInWoorden = (d: Dossier): string => inEenRegel(d, routesIn);

/** The same for somebody who may not even know how many routes there are: beside those that he reads it would name the rest. */
export const stapZonderRoutes = (d: Dossier): string => inEenRegel(d, () => []);

function inEenRegel(d: Dossier, routes: (d: Dossier) => string[]): string {
  if (d.gesloten) return `Gesloten: ${inZin(SLUITREDENEN[d.gesloten.reden])}`;
  const familie = familieVan(d.soort);
  if (familie === 'vrijstelling') return vrijstellingInWoorden(d);
  if (familie === 'aanvraag') return aanvraagInWoorden(d);
  const stap = aanDeBeurt(d);
  if (stap === null) return 'Alle stappen zijn klaar';
  const { nummer, fase } = STAPPENPLAN[stap];
  return [
    `Stap ${nummer} van ${LAATSTE}`,
    `Fase ${faseNummer(fase)} ${faseNaam(fase)}`,
    ...(d.ronde > 1 ? [`Ronde ${d.ronde}`] : []),
    ...routes(d),
  ].join(' · ');
}
