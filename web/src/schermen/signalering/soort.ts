import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { procesverbaalUit, routekeuzeUit, type Stapkeuze } from './keuze.ts';

/** What step 7 asks and decides, which differs by routekaart. */
export interface Soort {
  lijst: string;
  titel: string;
  intro: string;
  kiesEerst: string;
  keuzeUit: (lijst: readonly MogelijkeHandeling[]) => Stapkeuze;
}

const ROUTES: Soort = {
  lijst: 'signaleringsinstrument',
  titel: nl.signalering.titel,
  intro: nl.signalering.intro,
  kiesEerst: nl.signalering.kiesEerst,
  keuzeUit: routekeuzeUit,
};
const PROCESVERBAAL: Soort = {
  lijst: 'procesverbaal',
  titel: nl.signalering.titelProcesverbaal,
  intro: nl.signalering.introProcesverbaal,
  kiesEerst: nl.signalering.kiesEerstProcesverbaal,
  keuzeUit: procesverbaalUit,
};

/** Routekaart B chooses about a proces-verbaal, routekaart A about routes; before step 3 the steps are those of the presumed one. */
export const soortVan = ({ stappen }: Zaak): Soort =>
  stappen.some(({ stap }) => stap === 'keuze-procesverbaal') ? PROCESVERBAAL : ROUTES;
