import type { Dag } from '../datum.ts';
import type { VanEenMens } from '../opdracht.ts';
import type { Absoluutbron } from './gebeurtenis.ts';

export interface Absoluutaanleiding {
  soort: 'meld-absoluut';
  sinds: Dag | null;
  bron: Absoluutbron;
}

/** What an official does about a child that is enrolled nowhere, besides the steps of the MAS. */
export type Absoluuthandeling = VanEenMens & { soort: 'leg-inschrijving-vast' };
