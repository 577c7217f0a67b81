/** Keeping the protocols that decisions are taken under, and from which day each holds. */
import { canoniek } from '../mas/canoniek.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import type { Versie } from '../protocol/index.ts';
import { sha256 } from './keten.ts';

/**
 * Takes versions into use that are not yet, each from its own day. One that was withdrawn stays so.
 *
 * A document is the very text that its hash is made of, so an auditor can check years later what was in force.
 */
export async function registreer(prisma: PrismaClient, versies: readonly Versie[]): Promise<void> {
  for (const { protocol, geldigVanaf } of versies) {
    const { hash, ...document } = protocol;
    const { naam, versie } = document;
    await prisma.protocol.createMany({
      data: [{ hash, naam, versie, document: canoniek(document) }],
      skipDuplicates: true,
    });
    await prisma.protocolversie.createMany({ data: [{ hash, naam, geldigVanaf }], skipDuplicates: true });
  }
}

/** What a document holds that was kept before there were such parts. */
const TOEN_LEEG = { instellingen: {}, vragenlijsten: {}, beslissingen: {} };

/**
 * The protocol in a document that was kept.
 * @throws when the text is not the one that its hash was made of
 */
export function leesProtocol(hash: string, document: string): Protocol {
  if (sha256(document) !== hash)
    throw new Error(`Het document van protocol ${hash} is veranderd: zet de databank terug uit een reservekopie`);
  return { ...TOEN_LEEG, ...(JSON.parse(document) as Omit<Protocol, 'hash'>), hash };
}
