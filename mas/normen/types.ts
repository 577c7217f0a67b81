/** Pas toe of leg uit, as something that can be counted: when a norm applied, and whether it was followed. */
import type { Regime } from '../begrippen.ts';
import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Gebeurtenissoort, GebeurtenisVan } from '../gebeurtenis.ts';

/** Where a norm comes from: the method, the law, or what the municipality agreed. */
export type Normbron = 'mas' | 'wet' | 'protocol';

export interface Norm {
  id: string;
  /** As a heading. */
  naam: string;
  /** What it asks, in one sentence. */
  norm: string;
  soort: Normbron;
  /** Article, step or page. */
  bron: string;
  /** Who may not read what falls under the Wpg does not hear that it was ever held against anything. */
  regime?: Extract<Regime, 'WPG'>;
}

/** What a rule says of one event: a norm applied, and was followed or not. */
export interface Oordeel {
  norm: string;
  afgeweken: boolean;
  /** About one thing a norm counts once, and the first time stays. Absent: each time is one. */
  over?: string;
  /** Where the norm itself says why: a term that passed needs no code of the protocol. */
  reden?: string;
  regime?: Extract<Regime, 'WPG'>;
}

/** What a rule looks at besides the event. */
export interface Omstandigheden {
  /** The case before the action: what was lawful follows from that alone. */
  voor: Dossier;
  /** The case right before the event. */
  d: Dossier;
  /** All that was booked with it, in order. */
  boeking: readonly Gebeurtenis[];
}

/** By kind of event what it says of norms. */
export type Normregels = {
  [S in Gebeurtenissoort]?: (g: GebeurtenisVan<S>, omstandigheden: Omstandigheden) => Oordeel[];
};

/** A norm that was held against an event of a case. */
export interface Normtoets {
  norm: string;
  over: string;
  /** The event. */
  nr: number;
  dag: Dag;
  ronde: number;
  uitkomst: 'gevolgd' | 'afgeweken';
  /** A code of the protocol, or one of {@link VASTE_REDENEN}; null when nobody was asked for one. */
  afwijkreden: string | null;
  /** The event whose inhoud is the motivation. */
  motivatieNr: number | null;
  regime: Regime;
  /** As the case was then: it may move, and go to another school. */
  gemeente: string | null;
  vestiging: string | null;
}
