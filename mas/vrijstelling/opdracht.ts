import type { Dag } from '../datum.ts';
import type { VanEenMens } from '../opdracht.ts';
import type { Vrijstellingsgrond } from './gronden.ts';

/** Parents tell that their child is exempt: it opens the case of the exemption, or renews it. */
export interface Vrijstellingaanleiding {
  soort: 'ontvang-kennisgeving';
  grond: Vrijstellingsgrond;
  dagtekening: Dag;
}

/** What an official does with an exemption. */
export type Vrijstellinghandeling = VanEenMens & { soort: 'beoordeel-kennisgeving'; kennisgeving: string };
