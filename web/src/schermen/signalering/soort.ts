import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { stap7Van } from '../zaak/adres.ts';
import { nl } from '../../teksten/nl.ts';
import { procesverbaalUit, routekeuzeUit, type Stapkeuze } from './keuze.ts';

/** What step 7 asks and decides, which differs by routekaart. */
export interface Soort {
  lijst: string;
  titel: string;
  intro: string;
  kiesEerst: string;
  /** The choice rests on an advice about routes. */
  metAdvies: boolean;
  keuzeUit: (lijst: readonly MogelijkeHandeling[]) => Stapkeuze;
}

const ROUTES: Soort = {
  lijst: 'signaleringsinstrument',
  titel: nl.signalering.titel,
  intro: nl.signalering.intro,
  kiesEerst: nl.signalering.kiesEerst,
  metAdvies: true,
  keuzeUit: routekeuzeUit,
};
const PROCESVERBAAL: Soort = {
  lijst: 'procesverbaal',
  titel: nl.signalering.titelProcesverbaal,
  intro: nl.signalering.introProcesverbaal,
  kiesEerst: nl.signalering.kiesEerstProcesverbaal,
  metAdvies: false,
  keuzeUit: procesverbaalUit,
};

/** Routekaart B chooses about a proces-verbaal, routekaart A about routes; before step 3 the steps are those of the presumed one. */
export const soortVan = (zaak: Zaak): Soort => (stap7Van(zaak).lijst === PROCESVERBAAL.lijst ? PROCESVERBAAL : ROUTES);
