/** Keeping the protocols that decisions are taken under, and from which day each holds. */
import { canoniek } from '../mas/canoniek.ts';
import type { Dag } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import type { Versie } from '../protocol/index.ts';
import { sha256 } from './keten.ts';

export interface Aanmelding extends Versie {
  /** Before this day it does not hold when there was another version of its name already: what was decided stays right. */
  opVolgendeVanaf?: Dag;
}

/**
 * Versions as the files have them on the day that a program starts: files that were changed since the last start hold from
 * that day, whatever day they name.
 */
export const bijStart = (versies: readonly Versie[], vandaag: Dag): Aanmelding[] =>
  versies.map((versie) => ({ ...versie, opVolgendeVanaf: vandaag }));

/**
 * Takes versions into use that are not yet, each from its own day. One that was withdrawn stays so.
 *
 * A document is the very text that its hash is made of, so an auditor can check years later what was in force.
 * @returns those that took the place of another one of their name, with the day from which they hold
 */
export async function registreer(prisma: PrismaClient, versies: readonly Aanmelding[]): Promise<Versie[]> {
  const opgevolgd: Versie[] = [];
  for (const { protocol, geldigVanaf: eigenDag, opVolgendeVanaf = eigenDag } of versies) {
    const { hash, ...document } = protocol;
    const { naam, versie } = document;
    const eerdere = await prisma.protocolversie.findMany({ where: { naam }, select: { hash: true } });
    if (eerdere.some((eerder) => eerder.hash === hash)) continue;
    await prisma.protocol.createMany({
      data: [{ hash, naam, versie, document: canoniek(document) }],
      skipDuplicates: true,
    });
    const geldigVanaf = eerdere.length > 0 && opVolgendeVanaf > eigenDag ? opVolgendeVanaf : eigenDag;
    const { count } = await prisma.protocolversie.createMany({
      data: [{ hash, naam, geldigVanaf }],
      skipDuplicates: true,
    });
    if (count > 0 && eerdere.length > 0) opgevolgd.push({ protocol, geldigVanaf });
  }
  return opgevolgd;
}

/** What a document holds that was kept before there were such parts. */
const TOEN_LEEG = {
  instellingen: {},
  vragenlijsten: {},
  beslissingen: {},
  brieven: {},
  briefblokken: {},
  alinea: { regime: { AVG: [], WPG: [] }, bij: {} },
  briefpapier: {},
  berichten: {},
};

/**
 * The protocol in a document that was kept.
 * @throws when the text is not the one that its hash was made of
 */
export function leesProtocol(hash: string, document: string): Protocol {
  if (sha256(document) !== hash)
    throw new Error(`Het document van protocol ${hash} is veranderd: zet de databank terug uit een reservekopie`);
  return { ...TOEN_LEEG, ...(JSON.parse(document) as Omit<Protocol, 'hash'>), hash };
}
