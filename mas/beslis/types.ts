import type { Regime } from '../begrippen.ts';
import type { Beslisspoor, Waarde } from '../beslistabel.ts';
import type { Dag, Moment } from '../datum.ts';
import type { Leerplichtige } from '../leeftijd.ts';
import type { Exemplaar, Geadresseerde, Vierogenreden } from '../brieven.ts';
import type { Verzuimopgave } from '../verzuim/opgave.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Actor, Gebeurtenis, InhoudRef, Voorval } from '../gebeurtenis.ts';
import type { Opdracht, Weigering } from '../opdracht.ts';
import type { Protocol } from '../protocol.ts';

/** Facts that a decision rests on and that stand outside the dossier; read in the same transaction. */
export interface Feiten {
  /** For `wijs-toe`: whether this account handles cases of this municipality. */
  magBehandelen?: boolean;
  /** For what goes to a partner that somebody chose: whether it is of that kind, and works for the municipality. */
  partnerPast?: boolean;
  /** For `herstel`: the events that were booked together with the one that is voided, and the dossier before them. */
  boeking?: readonly Gebeurtenis[];
  ervoor?: Dossier;
  /** For `leg-rectificatie-vast`, of the event that it is about: its regime, and when it was recorded (epoch milliseconds). */
  rectificeert?: { regime: Regime; moment: number };
  /** For a melding: the absence specification of each melding of the case that counts, the new one included. */
  opgaven?: readonly Verzuimopgave[];
  /** For a melding: what the end of the duty is worked out from. */
  leerling?: Leerplichtige;
  /**
   * The answers to the questionnaires by question, each as it was last given before this command; of a questionnaire that is
   * filled in again not those of before.
   */
  antwoorden?: Readonly<Record<string, unknown>>;
  /** For `vul-vragenlijst-in`: the answers that come with it. */
  gegeven?: Readonly<Record<string, unknown>>;
  /** What earlier cases of the same child say. */
  eerder?: Eerder;
  /** For `stel-brief-vast`: what somebody saw of the letter, as long as nothing of it was used. */
  voorbeeld?: Briefvoorbeeld;
  /** For `roep-op`: who has gezag over the child; `rol` is ouder, voogd or feitelijke-verzorger. */
  gezag?: readonly { id: string; rol: string }[];
  /** For `leg-inschrijving-vast`: whether there is such a school. */
  schoolBekend?: boolean;
  /** For `draag-vrijstelling-over`: whether that municipality works with Schakel, or is a ketenpartner that hears of it. */
  gemeenteBekend?: boolean;
  /** For `voeg-document-toe`: what was brought in and is not part of the case yet. */
  document?: { sha256: string; regime: Regime };
}
export interface Briefvoorbeeld {
  /** What the letter is about: its key in the dossier. */
  over: string;
  /** The account that it was made for. */
  door: string;
  dag: Dag;
  exemplaren: readonly (Exemplaar & { vierOgen: readonly Vierogenreden[] })[];
  /** Ids of the documents that go along. */
  bijlagen: readonly string[];
  /** The official wrote something in it himself. */
  metAlinea: boolean;
  /** Whom the method asks to write to, and who gets none. */
  weggelaten: readonly Geadresseerde[];
}
export interface Eerder {
  /** How often the child was at Halt, and how many cases in which luxeverzuim was found. */
  halt: number;
  luxe: number;
  /** The first day of each melding that stands, and the absence as it was specified. */
  meldingen: readonly Dag[];
  opgaven: readonly Verzuimopgave[];
  proeftijd: { zaakId: string; totEnMet: Dag } | null;
}

/** All that a decision may look at besides the dossier and the command. */
export interface Omgeving {
  moment: Moment;
  /** The civil day of `moment`. */
  vandaag: Dag;
  /** The business date of the command: the day it names, else today. */
  dag: Dag;
  protocol: Protocol;
  /** Asks a decision of a model of that protocol; the trace holds what it rests on, itself last. */
  weeg: (model: string, beslissing: string, invoer: Readonly<Record<string, Waarde>>) => readonly Beslisspoor[];
  /** Version of the code that decides, for the receipt. */
  code: string;
  feiten: Feiten;
  sleutel: string;
  actor: Actor;
  /** The code of the protocol when the command departs from the MAS, else null. */
  afwijkreden?: string | null;
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

/** An id of something that begins in a case: the number of its booking makes it unique for the life of the case. */
export const nieuwId = (stam: string, d: Dossier, plaats = 0): string => `${stam}-${d.nr + 1 + plaats}`;
/** What an event about a departure holds besides. */
export const metAfwijking = ({ afwijkreden }: Omgeving): { afwijkreden?: string } =>
  afwijkreden ? { afwijkreden } : {};
/** The texts of a command belong to its first event. */
export const metInhoud = ({ inhoud }: { inhoud?: InhoudRef }): { inhoud?: InhoudRef } => (inhoud ? { inhoud } : {});
