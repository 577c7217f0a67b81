/** What the workflows may ask for: types only, so that nothing of an activity comes into the workflow sandbox. */
import type { Bezigheid } from '../mas/bezigheden.ts';
import type { Moment } from '../mas/datum.ts';
import type { Actor, Gebeurtenis } from '../mas/gebeurtenis.ts';
import type { Bezorgkanaal, Van, Weigering } from '../mas/opdracht.ts';

/** One command for one case. `opdracht` is unread: what came by signal may be anything. */
export interface Boeking {
  zaakId: string;
  /** Number of the last event that the caller has. */
  na: number;
  sleutel: string;
  opdracht: unknown;
  van: Van;
  actor: Actor;
  /** On the clock of the case. */
  moment: Moment;
}
export interface Antwoord {
  nr: number;
  geweigerd: Weigering | null;
}
export interface Geboekt {
  antwoord: Antwoord;
  /** Every event after `na`, in order: also those of an earlier attempt whose answer never arrived. */
  gebeurtenissen: Gebeurtenis[];
}

/** What leaves the house; never a notice to an official, or a case that follows. */
export type Uitgaandsoort = Exclude<Bezigheid['soort'], 'attendeer' | 'open-zaak'>;
export interface Bezorgvraag<S extends Uitgaandsoort = Uitgaandsoort> {
  zaakId: string;
  bezigheid: Extract<Bezigheid, { soort: S }>;
  /** How far the clock of the case is ahead of that of the server, in milliseconds; absent in a history of before. */
  verschuiving?: number;
}
/** What became of it. A channel that is down gives none of these: the activity is tried again. */
export type Bezorging =
  /** `bezorgdOp` is when the other side took it, on the clock of the server; absent in a history of before. */
  | { uit: 'bezorgd'; kanaal: Bezorgkanaal; bezorgdOp?: Moment }
  /** The other side said no and will say so again, or it may not be sent. */
  | { uit: 'geweigerd'; code: string }
  | { uit: 'niet-gewenst' }
  /** It goes out no more, and an attempt before may have arrived: the answer to that was lost. */
  | { uit: 'onzeker' };
type Bezorg<S extends Uitgaandsoort> = (vraag: Bezorgvraag<S>) => Promise<Bezorging>;

export interface Activiteiten {
  beslisEnBoek: (boeking: Boeking) => Promise<Geboekt>;
  /** True when the notice is out, now or before; false when it is no longer wanted. */
  verricht: (vraag: { zaakId: string; bezigheid: Bezigheid }) => Promise<boolean>;
  /** Puts what another case has to hear in the inbox, once. False when it is no longer wanted. */
  openZaak: (vraag: { zaakId: string; bezigheid: Bezigheid; moment: Moment }) => Promise<boolean>;
  verzendBrief: Bezorg<'brief'>;
  verstuurBericht: Bezorg<'bericht'>;
  meldDuoStatus: Bezorg<'duo'>;
  herinnerPartner: Bezorg<'herinner'>;
}
