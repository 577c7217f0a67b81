/** Which regional versions still hold what a new national protocol says otherwise: they were compiled with the one before. */
import { leesProtocol } from '../activities/protocol.ts';
import type { Protocolversie } from '../activities/protocolversies.ts';
import { vanKracht } from '../activities/register-keuze.ts';
import { canoniek } from '../mas/canoniek.ts';
import type { Dag } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { LANDELIJK } from '../protocol/compileer/kop.ts';

/**
 * The versions of regions that hold from that day on, and have an entry of the national protocol before this one.
 * @param versies those that were not withdrawn, without this one
 */
export async function rustOpOud(
  prisma: PrismaClient,
  nieuw: Protocol,
  vanaf: Dag,
  versies: readonly Protocolversie[],
): Promise<Protocolversie[]> {
  const vorige = vanKracht(versies, LANDELIJK, vanaf);
  if (nieuw.naam !== LANDELIJK || vorige === null) return [];
  const geldend = versies.filter(
    (v) => v.naam !== LANDELIJK && (v.geldigVanaf > vanaf || vanKracht(versies, v.naam, vanaf) === v),
  );
  const oud = entriesVan(await lees(prisma, vorige));
  const anders = entriesVan(nieuw);
  const uit: Protocolversie[] = [];
  for (const versie of geldend) {
    const regio = entriesVan(await lees(prisma, versie));
    if (Object.entries(oud).some(([naam, tekst]) => anders[naam] !== tekst && regio[naam] === tekst)) uit.push(versie);
  }
  return uit;
}

async function lees(prisma: PrismaClient, { hash }: Protocolversie): Promise<Protocol> {
  return leesProtocol(hash, (await prisma.protocol.findUniqueOrThrow({ where: { hash } })).document);
}

/** Everything that a region takes over or overrides by name, as text. */
function entriesVan(protocol: Protocol): Record<string, string> {
  const {
    termijnen,
    ladders,
    drempels,
    vasteDagen,
    bewaartermijnen = {},
    afwijkredenen,
    instellingen,
    vragenlijsten,
    beslissingen,
  } = protocol;
  const vragen = Object.fromEntries(
    Object.entries(vragenlijsten).flatMap(([lijst, tabel]) =>
      Object.entries(tabel.vragen).map(([vraag, entry]) => [`${lijst}/${vraag}`, entry]),
    ),
  );
  const delen = {
    termijnen,
    ladders,
    drempels,
    vasteDagen,
    bewaartermijnen,
    afwijkredenen,
    instellingen,
    vragen,
    beslissingen,
  };
  const entries = Object.entries(delen).flatMap(([deel, tabel]) =>
    Object.entries<unknown>(tabel).map(([naam, entry]) => [`${deel}:${naam}`, canoniek(entry)]),
  );
  return Object.fromEntries([...entries, ['kalender', canoniek(protocol.kalender)]]) as Record<string, string>;
}
