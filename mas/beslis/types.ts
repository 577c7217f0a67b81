import type { Dag, Moment } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Actor, Gebeurtenis, Voorval } from '../gebeurtenis.ts';
import type { Opdracht, Weigering } from '../opdracht.ts';
import type { Protocol } from '../protocol.ts';

/** Facts that a decision rests on and that stand outside the dossier; read in the same transaction. */
export interface Feiten {
  /** For `wijs-toe`: whether this account handles cases of this municipality. */
  magBehandelen?: boolean;
  /** For `herstel`: the events that were booked together with the one that is voided. */
  boeking?: readonly Gebeurtenis[];
}

/** All that a decision may look at besides the dossier and the command. */
export interface Omgeving {
  moment: Moment;
  /** The civil day of `moment`. */
  vandaag: Dag;
  protocol: Protocol;
  feiten: Feiten;
  sleutel: string;
  actor: Actor;
}

export type Besluit = { voorvallen: Voorval[] } | { weigering: Weigering };
/** What is decided about one kind of command; what follows from it (terms, the next step) is derived afterwards. */
export type Beslissing<S extends Opdracht['soort']> = (
  d: Dossier,
  opdracht: Extract<Opdracht, { soort: S }>,
  omgeving: Omgeving,
) => Voorval[] | { weigering: Weigering };
export type Beslissingen<S extends Opdracht['soort']> = { [K in S]: Beslissing<K> };

export const weiger = (code: Weigering['code'], tekst: string): { weigering: Weigering } => ({
  weigering: { code, tekst },
});
