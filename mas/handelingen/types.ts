import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Tekstveld } from '../gebeurtenis.ts';
import type { Handeling, Handelingsoort } from '../opdracht.ts';

export type HandelingVan<S extends Handelingsoort> = Extract<Handeling, { soort: S }>;

/** A field of an action besides `dag` and the texts, which every action has. `naam` is what a person reads. */
export type Veld = { naam: string; optioneel?: true } & (
  | { soort: 'keuze'; keuzes: Readonly<Record<string, string>> }
  | { soort: 'keuzes'; keuzes: Readonly<Record<string, string>> }
  | { soort: 'dag' }
  | { soort: 'tijd' }
  | { soort: 'verwijzing' }
  /** One or more people of the case, by their ids: who they are our register knows. */
  | { soort: 'personen' }
  /** One ketenpartner of several, by its id: which there are our register knows. */
  | { soort: 'partner' }
  | { soort: 'nummer' }
);
export type Velden = Record<string, Veld>;

/** An action of which some fields are fixed and the others are still to be filled in by a person. */
export type Vast<S extends Handelingsoort = Handelingsoort> = { [K in S]: Partial<HandelingVan<K>> & { soort: K } }[S];

/** One row an action. Validator, activity, query, API and screen all ask this table. */
export interface Handelingregel<S extends Handelingsoort> {
  /** As a person reads it; of an instance in a case it may say what that is about. */
  naam: (vast: Vast<S>, d?: Dossier) => string;
  /** What somebody does with it, in one plain sentence. */
  uitleg: (vast: Vast<S>, d?: Dossier) => string;
  /** What the MAS says, where the action can depart from it: pas toe, of leg uit. */
  norm?: (d: Dossier, vast: Vast<S>) => string | undefined;
  /** Fields by their name in the command; the choices of one may depend on another (the outcomes of a step), and on the case. */
  velden: (vast: Vast<S>, d?: Dossier) => Velden;
  /** A reason that is asked for always, or only when the action departs from the MAS (pas toe of leg uit). */
  motivatie: 'altijd' | 'bij-afwijking';
  /** Asked for always in this instance, though not in every one. */
  motiveer?: (d: Dossier, vast: Vast<S>) => boolean;
  /** Criminal investigation: only who is a BOA does it (domain §8.2). */
  alleenBoa?: (d: Dossier, vast: Vast<S>) => boolean;
  /** What it comes with besides a motivation and a toelichting, and is kept as they are. */
  tekst?: Partial<Record<Extract<Tekstveld, 'antwoorden' | 'plaats'>, 'verplicht' | 'optioneel'>>;
  /** Also in a case that is closed: it settles what was to go out of it, and opens nothing. */
  naSluiting?: true;
  /** A text without which the action says nothing. */
  toelichtingNodig?: true;
  /** Why it is not possible now, in Dutch for the person who tries; null when it is. Looks at fixed fields only. */
  waaromNiet: (d: Dossier, vast: Vast<S>) => string | null;
  /** What is wrong with the fields that were filled in, in the light of the case; begins with the name of the field. */
  waaromVeldenNiet?: (d: Dossier, o: HandelingVan<S>, vandaag: Dag) => string | null;
  /** The first day on which it can have happened; without it the day on which the case began. */
  vroegst?: (d: Dossier, o: HandelingVan<S>) => { dag: Dag; waarom: string };
  wijktAf: (d: Dossier, vast: Vast<S>) => boolean;
  /** The instances that a screen may offer. */
  kandidaten: (d: Dossier) => Vast<S>[];
}
export type Handelingregels<S extends Handelingsoort = Handelingsoort> = { [K in S]: Handelingregel<K> };

export const nooit = (): boolean => false;
