/** What the world outside may know of the workflows: their names, and the messages they take. One object each. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Zaakfamilie } from '../mas/begrippen.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Actor } from '../mas/gebeurtenis.ts';
import type { Mogelijkheid } from '../mas/handelingen/index.ts';
import type { Handeling, Postopdracht } from '../mas/opdracht.ts';

export const VERZUIMZAAK = 'verzuimzaak';
/** The workflow of a kind of case. */
export const ZAAKWORKFLOW: Readonly<Record<Zaakfamilie, string>> = {
  verzuim: VERZUIMZAAK,
  vrijstelling: 'vrijstelling',
  aanvraag: 'aanvraag',
};
/** Books what still comes in for a closed case; its id is `<zaakId>-na`. */
export const NAGEKOMEN = 'nagekomen';
/** What people settle in a closed case of what was to go out of it; its id is `<zaakId>-nawerk`. */
export const NAWERK = 'nawerk';
export const nawerkId = (zaakId: string): string => `${zaakId}-nawerk`;
export const nagekomenId = (zaakId: string): string => `${zaakId}-na`;
/** The case that a workflow is of. */
export const zaakVan = (workflowId: string): string => workflowId.replace(/-(?:na|nawerk)$/, '');

/** Trial cases live in a namespace of their own, and their ids say so. */
export const isProefzaak = (zaakId: string): boolean => zaakId.startsWith('proef-');

/** Start of a case, and what one run of it hands over to the next. */
export interface Zaakstart {
  zaakId: string;
  /** Milliseconds that the clock of the case is ahead of the machine: 0 in production, a constant in a trial case. */
  verschuiving: number;
  /** Hands over to a next run after so many history events; without it the server says when. */
  verderNa?: number;
  dossier?: Dossier;
}

/** `sleutel` is the Idempotency-Key of the caller: with the actor it says which command this is, for ever. */
export interface Verzoek {
  sleutel: string;
  actor: Actor;
  handeling: Handeling;
}
export interface Postverzoek {
  sleutel: string;
  actor: Actor;
  opdracht: Postopdracht;
}
/** Number of the last event of the case after the command. */
export interface Bevestiging {
  nr: number;
}
export interface Stand {
  dossier: Dossier;
  mogelijk: Mogelijkheid[];
  /** Nothing is being booked or sent. */
  rust: boolean;
  /** The first instant, on the clock of the case, at which it wakes by itself. */
  eersteWekking: number | null;
}

// One name, two ways in: who waits for the answer sends an update, who does not sends a signal.
export const handel = defineUpdate<Bevestiging, [Verzoek]>('handel');
export const handelSein = defineSignal<[Verzoek]>('handel');
/** What the intake brings: meldingen, withdrawals, merged records. */
export const ontvang = defineUpdate<Bevestiging, [Postverzoek]>('ontvang');
export const vraagStand = defineQuery<Stand>('stand');
/** For the operator: fold the whole ledger again, after a repair of the fold or of the database. */
export const vouwOpnieuw = defineSignal('vouw-opnieuw');
