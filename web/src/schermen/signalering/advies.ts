import type { Schema } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import type { Icoonnaam } from '../../ui/Icoon.tsx';
import type { Toon } from '../../ui/Merk.tsx';

export type Advies = Schema<'Advies'>;
export type Routeadvies = Schema<'Routeadvies'>;
type Redensoort = keyof typeof nl.signalering.reden;

interface Beeld {
  /** Of the edge of the block. */
  soort: 'aanraden' | 'kan' | 'afraden' | 'onbekend';
  toon: Toon;
  icoon: Icoonnaam;
}

export const OORDELEN: Readonly<Record<keyof typeof nl.signalering.oordeel, Beeld>> = {
  geadviseerd: { soort: 'aanraden', toon: 'goed', icoon: 'vink' },
  mogelijk: { soort: 'kan', toon: 'info', icoon: 'vink' },
  overleg: { soort: 'kan', toon: 'info', icoon: 'mens' },
  'nog-nodig': { soort: 'onbekend', toon: 'neutraal', icoon: 'klok' },
  ontraden: { soort: 'afraden', toon: 'let', icoon: 'let' },
  uitgesloten: { soort: 'afraden', toon: 'fout', icoon: 'slot' },
};
export type Oordeelcode = keyof typeof OORDELEN;

const isOordeel = (code: string): code is Oordeelcode => Object.hasOwn(OORDELEN, code);

/** What no table says anything of cannot be told yet. */
export const oordeelVan = ({ oordeel }: Pick<Routeadvies, 'oordeel'>): Oordeelcode =>
  oordeel !== null && isOordeel(oordeel) ? oordeel : 'nog-nodig';

/** Reasons against first: who follows an advice should have seen them. */
const VOLGORDE: readonly Redensoort[] = ['uitgesloten', 'tegen', 'overleg', 'nodig', 'voor'];

export interface Reden {
  soort: Redensoort;
  tekst: string;
  bron: string;
}
export const redenenVan = (route: Routeadvies): Reden[] =>
  VOLGORDE.flatMap((soort) => route[soort].map(({ tekst, bron }) => ({ soort, tekst, bron })));

/** Advised, and without a table of its own: the basisroute, or no route at all. */
export const zonderTabel = ({ advies, routes }: Advies): Advies['advies'] =>
  advies.filter(({ route }) => !routes.some((r) => r.route === route));

export const namenVan = (routes: readonly { naam: string }[]): string =>
  new Intl.ListFormat('nl', { type: 'conjunction' }).format(routes.map(({ naam }) => naam));

/** What is told when the advice changes: one short sentence, not the whole list. */
export const zinVan = ({ advies }: Pick<Advies, 'advies'>): string =>
  advies.length === 0 ? nl.signalering.geenAdvies : nl.signalering.adviesZin(namenVan(advies));
