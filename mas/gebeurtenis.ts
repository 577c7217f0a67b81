/**
 * The facts of a case. Everything here travels through Temporal and stands in the ledger in clear, so nothing here may
 * hold a name or free text: what a person wrote is referred to by {@link InhoudRef} and lives in a table of its own.
 */
import type { Dag, Moment } from './datum.ts';
import type { Vakantieregio } from './protocol.ts';
import type { Routekaart, Sluitreden, Stap } from './stappenplan.ts';
import type { Afleiding, Trede } from './termijn/types.ts';

/** AVG: supervision and care. WPG: investigation by a BOA (domain §8.3); every event carries its own. */
export type Regime = 'AVG' | 'WPG';

/** Who acted: an account (a person, or the connector of a school), or the case itself. Opaque ids only. */
export type Actor = { soort: 'account'; id: string } | { soort: 'zaak' };

/** What people write with an action. `sha256` is salted: a plain hash of a short text can be guessed. */
export interface InhoudRef {
  id: string;
  sha256: string;
  /** Which texts it holds, so that a rule can ask for a motivation without reading it. */
  velden: Tekstveld[];
}
export type Tekstveld = 'motivatie' | 'toelichting' | 'melding';

/** Codes of the kind of absence as schools report them through DUO (domain §3.1). */
export type DuoSoort = 'V3' | 'V4' | 'RMC' | 'L' | 'LRV' | 'O';
/** A case is *luxe* when its first melding was reported as L; it stays what it was at the start. */
export type Zaaksoort = 'regulier' | 'luxe';

export interface Meldinggegevens {
  meldingsnummer: string;
  /** When the school last changed it, ISO instant: with the number the identity of a message (domain §7.2). */
  mutatietijd: string;
  duoSoort: DuoSoort;
  eersteDag: Dag;
  laatsteDag: Dag | null;
  vestiging: string;
}

/** A term with every date in it and how it was reached, so that nobody has to compute it again later. */
export interface Termijnstart {
  /** Unique for the life of the case: the keys of its wake-ups are made of it. */
  id: string;
  /** The rule in the protocol, e.g. `stap/onderzoek`. */
  regel: string;
  naam: string;
  /** What it belongs to: a step in a round, or a melding. */
  over: string;
  vanaf: Dag;
  laatsteDag: Dag;
  afleiding: Afleiding;
  treden: Trede[];
}
export type Termijnstand = Pick<Termijnstart, 'laatsteDag' | 'afleiding' | 'treden'>;
/** `ongedaan`: what it counted from was voided, so it never should have run. */
export type Termijneinde = 'gehaald' | 'vervallen' | 'ongedaan';

/** Event by event what it holds. Past tense; old kinds keep their meaning, a change of meaning is a new kind. */
export interface Gegevens {
  VerzuimGemeld: Meldinggegevens & {
    zaaksoort: Zaaksoort;
    leerlingId: string;
    gemeente: string;
    vakantieregio: Vakantieregio;
    proef: boolean;
  };
  VervolgmeldingGevoegd: Meldinggegevens & { leerlingId: string };
  MeldingGewijzigd: Meldinggegevens;
  MeldingIngetrokken: { meldingsnummer: string; mutatietijd: string };
  MeldingInBehandelingGenomen: { meldingsnummer: string };
  MeldingTerKennisgevingAangenomen: { meldingsnummer: string };
  MeldingHeropend: { meldingsnummer: string };
  LeerlingSamengevoegd: { leerlingId: string; metLeerlingId: string };
  StapBegonnen: { stap: Stap; ronde: number };
  StapAfgerond: { stap: Stap; ronde: number; uitkomst: string; afwijking: boolean };
  StapOvergeslagen: { stap: Stap; ronde: number; uitkomst: string | null };
  /** Fell away by a lawful short way: no departure, so no motivation. */
  StapVervallen: { stap: Stap; ronde: number; door: Stap };
  StapHeropend: { stap: Stap; ronde: number };
  RoutekaartGekozen: { routekaart: Routekaart | null };
  RondeBegonnen: { ronde: number };
  TermijnGestart: Termijnstart;
  /** `was` is what it replaces, so that a correction can put it back. */
  TermijnVerlengd: Termijnstand & { id: string; was: Termijnstand };
  TermijnTeruggezet: Termijnstand & { id: string };
  TermijnBeeindigd: { id: string; einde: Termijneinde };
  TermijnHeropend: { id: string };
  TredeBereikt: { id: string; trede: string; dag: Dag };
  BevindingGenoteerd: Record<string, never>;
  ZaakToegewezen: { behandelaar: string; was: string | null };
  ToewijzingTeruggezet: { behandelaar: string | null };
  HandelingHersteld: { nr: number; handeling: string };
  HandelingGeweigerd: { handeling: string; code: string };
  Verricht: { bezigheid: string };
  ZaakGesloten: { reden: Sluitreden };
}
export type Gebeurtenissoort = keyof Gegevens;

/** The part of an event that the hash chain covers. When the row was written is not hashed: that is for operators only. */
export interface Kop<S extends Gebeurtenissoort = Gebeurtenissoort> {
  zaakId: string;
  nr: number;
  soort: S;
  /** Business date: the day it is about. */
  dag: Dag;
  /** Recorded time, on the clock of the case. */
  moment: Moment;
  /** The command it came from: events with one key were booked together. */
  sleutel: string;
  actor: Actor;
  regime: Regime;
  /** Hash of the protocol that it was decided under. */
  protocol: string;
  gegevens: Gegevens[S];
  inhoud: InhoudRef | null;
  /** Hash of the event before it, '' for the first. */
  vorige: string;
}
export type GebeurtenisVan<S extends Gebeurtenissoort> = Kop<S> & { hash: string };
export type Gebeurtenis = { [S in Gebeurtenissoort]: GebeurtenisVan<S> }[Gebeurtenissoort];

/** What a decision gives: an event that has no number and no place in the chain yet. */
export type Voorval = {
  [S in Gebeurtenissoort]: { soort: S; gegevens: Gegevens[S]; dag?: Dag; inhoud?: InhoudRef; regime?: Regime };
}[Gebeurtenissoort];
