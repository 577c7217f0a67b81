/** A decision and what becomes of it: the pure rules asked about one case, and their answer strung onto its chain. */
import { alsGebeurtenis, beslis, type Besluit, type Omgeving } from '../mas/beslis/index.ts';
import { dagVan } from '../mas/datum.ts';
import { pasToe } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis, Voorval } from '../mas/gebeurtenis.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { Protocollen } from '../protocol/index.ts';
import { leesFeiten } from './feiten.ts';
import type { Databank } from './grootboek.ts';
import { type Schakel, smeed } from './keten.ts';
import type { Boeking } from './types.ts';

/** The protocol of the municipality of the case; of a case that has not begun, of the one that its melding names. */
export function protocolVoor(protocollen: Protocollen, d: Dossier, { opdracht }: Boeking): Protocol {
  const { gemeente } = (opdracht ?? {}) as { gemeente?: unknown };
  return protocollen.voor(d.gemeente ?? (typeof gemeente === 'string' ? gemeente : null));
}

const omgevingVan = (protocol: Protocol, { moment, sleutel, actor }: Boeking): Omgeving => ({
  moment,
  vandaag: dagVan(moment),
  protocol,
  feiten: {},
  sleutel,
  actor,
});

/** @param bijFout what to make of an error in the rules; one of the database is never theirs, and thrown */
export async function beslisOver(
  db: Databank,
  protocol: Protocol,
  d: Dossier,
  b: Boeking,
  bijFout: (fout: unknown) => Besluit,
): Promise<Besluit> {
  const feiten = await leesFeiten(db, d, b.opdracht, b.van);
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
}

export function rijgAan(begin: Dossier, voorvallen: readonly Voorval[], protocol: Protocol, b: Boeking): Snoer {
  const omgeving = omgevingVan(protocol, b);
  const snoer: Snoer = { dossier: begin, schakels: [], gebeurtenissen: [] };
  for (const voorval of voorvallen) {
    const { schakel, gebeurtenis } = smeed(alsGebeurtenis(snoer.dossier, voorval, omgeving.vandaag, omgeving));
    snoer.dossier = pasToe(snoer.dossier, gebeurtenis);
    snoer.schakels.push(schakel);
    snoer.gebeurtenissen.push(gebeurtenis);
  }
  return snoer;
}
