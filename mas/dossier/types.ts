import type { Dag, Moment } from '../datum.ts';
import type {
  DuoSoort,
  Gebeurtenissoort,
  GebeurtenisVan,
  InhoudRef,
  Meldinggegevens,
  Termijneinde,
  Termijnstart,
  Zaaksoort,
} from '../gebeurtenis.ts';
import type { Vakantieregio } from '../protocol.ts';
import type { Routekaart, Sluitreden } from '../stappenplan.ts';

/** Status of a melding at DUO (domain §7.2). */
export type DuoStatus = 'geregistreerd' | 'in-behandeling' | 'afgesloten' | 'ingetrokken' | 'ter-kennisgeving';

export interface MeldingStand extends Meldinggegevens {
  duoSoort: DuoSoort;
  status: DuoStatus;
  /** A later melding that joined a case that ran already. */
  vervolg: boolean;
  inhoud: InhoudRef | null;
}

export interface StapStand {
  stand: 'begonnen' | 'gedaan' | 'overgeslagen' | 'vervallen';
  /** Business dates. */
  begonnen: Dag | null;
  klaar: Dag | null;
  uitkomst: string | null;
  /** Number of the event that made it done, skipped or fallen away: what a correction points at. */
  nr: number | null;
}

export interface Termijn extends Termijnstart {
  stand: 'open' | Termijneinde;
  /** The rungs that were reached, each by name and day: a term that was moved has new rungs, and they wake again. */
  bereikt: { trede: string; dag: Dag }[];
}

/** An action of a person that can still be voided. */
export interface Herstelbaar {
  nr: number;
  /** Key of its command: what was booked with it is voided with it. */
  sleutel: string;
  /** What it is about; of two about the same thing the later one has to be voided first. Null for a note. */
  over: string | null;
}

/** The state of a case: nothing but the fold of its events, and small enough to hand over to a next run. */
export interface Dossier {
  id: string;
  nr: number;
  hash: string;
  status: 'leeg' | 'open' | 'gesloten';
  soort: Zaaksoort | null;
  proef: boolean;
  /** The record under which the case began, and the records that were found to be the same child. */
  leerlingId: string | null;
  ookBekendAls: string[];
  gemeente: string | null;
  vestiging: string | null;
  vakantieregio: Vakantieregio | null;
  geopend: { dag: Dag; moment: Moment } | null;
  gesloten: { dag: Dag; moment: Moment; reden: Sluitreden } | null;
  behandelaar: string | null;
  routekaart: Routekaart | null;
  ronde: number;
  meldingen: Record<string, MeldingStand>;
  stappen: Record<string, StapStand>;
  termijnen: Record<string, Termijn>;
  /** Keys of the notices that went out. */
  verricht: string[];
  /** Actions that can be voided, the oldest first. */
  herstelbaar: Herstelbaar[];
}

/** The fold of some kinds of events: what of the dossier changes. */
export type Vouw<S extends Gebeurtenissoort> = {
  [K in S]: (dossier: Dossier, g: GebeurtenisVan<K>) => Partial<Dossier>;
};
