/** A decision and what becomes of it: the pure rules asked about one case, and their answer strung onto its chain. */
import { alsGebeurtenis, beslis, type Besluit, type Feiten, type Omgeving } from '../mas/beslis/index.ts';
import type { Waarde } from '../mas/beslistabel.ts';
import { canoniek } from '../mas/canoniek.ts';
import { dagVan, isDag } from '../mas/datum.ts';
import { pasToe } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis, InhoudRef, Voorval } from '../mas/gebeurtenis.ts';
import type { Protocol } from '../mas/protocol.ts';
import { zouten } from '../platform/gezouten.ts';
import type { Protocolkeuze } from '../protocol/index.ts';
import { CODE } from '../protocol/code.ts';
import { weegMet } from '../protocol/weeg.ts';
import { leesFeiten } from './feiten.ts';
import type { Databank } from './grootboek.ts';
import { type Schakel, smeed } from './keten.ts';
import type { Boeking } from './types.ts';

/**
 * The protocol of the municipality of the case; of a case that has not begun, of the one that its melding names. It is the
 * one that was in force on the day that the command is about.
 */
export function protocolVoor(protocollen: Protocolkeuze, d: Dossier, { opdracht, moment }: Boeking): Protocol {
  const { gemeente, dag } = (opdracht ?? {}) as { gemeente?: unknown; dag?: unknown };
  return protocollen.voor(
    d.gemeente ?? (typeof gemeente === 'string' ? gemeente : null),
    typeof dag === 'string' && isDag(dag) ? dag : dagVan(moment),
  );
}

const omgevingVan = (protocol: Protocol, { moment, sleutel, actor }: Boeking): Omgeving => ({
  moment,
  vandaag: dagVan(moment),
  dag: dagVan(moment),
  protocol,
  weeg: weegMet(protocol),
  code: CODE,
  feiten: {},
  sleutel,
  actor,
});

/**
 * @param bekend facts that stand nowhere yet: what somebody would send
 * @param bijFout what to make of an error in the rules; one of the database is never theirs, and thrown
 */
export async function beslisOver(
  db: Databank,
  protocol: Protocol,
  d: Dossier,
  b: Boeking,
  bijFout: (fout: unknown) => Besluit,
  bekend: Feiten = {},
): Promise<Besluit> {
  const feiten = { ...(await leesFeiten(db, d, b.opdracht, b.van)), ...bekend };
  try {
    return beslis(d, b.opdracht, b.van, { ...omgevingVan(protocol, b), feiten });
  } catch (fout) {
    return bijFout(fout);
  }
}

/** Events with their place in the chain, and the dossier after them. */
export interface Snoer {
  dossier: Dossier;
  schakels: Schakel[];
  gebeurtenissen: Gebeurtenis[];
  /** What decisions rest on, to be kept with the events that hold their receipts. */
  invoer: Invoerrij[];
}
export interface Invoerrij {
  id: string;
  nr: number;
  zout: string;
  tekst: string;
  sha256: string;
}

const invoerrij = (invoer: Record<string, Waarde>, nr: number): Invoerrij => {
  const tekst = canoniek({ invoer });
  return { ...zouten(tekst), tekst, nr };
};
const refVan = ({ id, sha256 }: Invoerrij): InhoudRef => ({ id, sha256, velden: ['invoer'] });

export function rijgAan(begin: Dossier, voorvallen: readonly Voorval[], protocol: Protocol, b: Boeking): Snoer {
  const omgeving = omgevingVan(protocol, b);
  const snoer: Snoer = { dossier: begin, schakels: [], gebeurtenissen: [], invoer: [] };
  for (const voorval of voorvallen) {
    const los = alsGebeurtenis(snoer.dossier, voorval, omgeving.vandaag, omgeving);
    const rij = voorval.invoer ? invoerrij(voorval.invoer, los.nr) : null;
    const { schakel, gebeurtenis } = smeed(rij ? { ...los, inhoud: refVan(rij) } : los);
    if (rij) snoer.invoer.push(rij);
    snoer.dossier = pasToe(snoer.dossier, gebeurtenis);
    snoer.schakels.push(schakel);
    snoer.gebeurtenissen.push(gebeurtenis);
  }
  return snoer;
}
