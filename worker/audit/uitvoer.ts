/** What an auditor takes along of a case: all that is needed to recompute its decisions on a machine with nothing else. */
import type { Schakel } from '../../activities/keten.ts';

/** A text as it is kept: its salted hash stands in the ledger, in the event `nr`. */
export interface Inhoudrij {
  id: string;
  nr: number;
  zout: string;
  tekst: string;
  velden: string[];
}

/** A protocol as it is kept: `document` is the very text that its hash is made of. */
export interface Protocolrij {
  hash: string;
  naam: string;
  versie: string;
  document: string;
}

export interface Uitvoer {
  soort: 'schakel-audit';
  versie: 1;
  zaakId: string;
  grootboek: Schakel[];
  inhoud: Inhoudrij[];
  protocollen: Protocolrij[];
}

/** What was read, when it has the form of an export; else null. What is in it is for the check to judge. */
export function alsUitvoer(x: unknown): Uitvoer | null {
  const { soort, versie, zaakId, grootboek, inhoud, protocollen } = (x ?? {}) as Partial<
    Record<keyof Uitvoer, unknown>
  >;
  const heel =
    soort === 'schakel-audit' &&
    versie === 1 &&
    typeof zaakId === 'string' &&
    [grootboek, inhoud, protocollen].every((deel) => Array.isArray(deel) && deel.every(isTabelrij));
  return heel ? (x as Uitvoer) : null;
}

const isTabelrij = (x: unknown): boolean => typeof x === 'object' && x !== null;
