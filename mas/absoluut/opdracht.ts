import type { Dag } from '../datum.ts';
import type { VanEenMens } from '../opdracht.ts';
import type { Absoluutbron, GeenSchool } from './gebeurtenis.ts';

export interface Absoluutaanleiding {
  soort: 'meld-absoluut';
  sinds: Dag | null;
  bron: Absoluutbron;
  geenSchool?: GeenSchool;
}

/** What an official does about a child that is enrolled nowhere, besides the steps of the MAS. */
export type Absoluuthandeling =
  | (VanEenMens & {
      soort: 'leg-inschrijving-vast';
      ingeschrevenOp: Dag;
      vestiging?: string;
      vervolg: Inschrijfvervolg;
    })
  | (VanEenMens & { soort: 'leg-vrijstelling-vast' })
  /** `dag` is the day on which they were told. */
  | (VanEenMens & { soort: 'leg-ouders-ingelicht-vast' });

export type Inschrijfvervolg = 'sluit' | 'gaat-door';
