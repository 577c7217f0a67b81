/**
 * What Schakel asks of DUO, and nothing more: hand over a status of a melding, and fetch what schools reported (domain
 * §7.1–7.3). Whoever connects the real one, over a certificate of PKIoverheid, writes another adapter for this.
 */
import type { Dag } from '../../mas/datum.ts';
import type { DuoMelding } from '../../mas/duo.ts';
import type { Uitslag } from '../kanaal.ts';

/** Whom the school can ask about it (Besluit verzuimmelding). */
export interface Contact {
  naam: string;
  functie: string | null;
  telefoon: string | null;
  email: string | null;
}

/** What becomes of a melding, as the municipality tells it (LPW 21a lid 6). */
export interface Duostatus extends Omit<DuoMelding, 'volg'> {
  dag: Dag;
  gemeente: string;
  contact: Contact;
}

/** What a school told DUO about a pupil of this municipality. What it wrote in it nobody has checked. */
export type Schoolbericht = { gemeente: string } & (
  | { soort: 'melding'; melding: unknown }
  | { soort: 'intrekking'; meldingsnummer: string; vestiging: string; mutatietijd: string }
);
/** The same with its place in the order in which DUO has it ready. */
export type Duobericht = Schoolbericht & { volg: number };
/** What stood there and cannot be read, as it came. */
export interface Onleesbaar {
  soort: 'onleesbaar';
  volg: number;
  /** Null when that cannot be read either. */
  gemeente: string | null;
  ruw: unknown;
}

export interface DuoPoort {
  /**
   * @param sleutel the same at every attempt: DUO takes one status once
   * @throws {Uitstel} when it is worth trying again
   */
  meldStatus(status: Duostatus, sleutel: string): Promise<Uitslag>;
  /**
   * What came after a number, in order; nothing when there is no more. What has no number of its own has that of what
   * came before it.
   * @throws {Uitstel} when it is worth trying again
   */
  haalBerichten(na: number): Promise<(Duobericht | Onleesbaar)[]>;
}
