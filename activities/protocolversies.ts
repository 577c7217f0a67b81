/** The versions of protocols as an operator sees them: which there are, withdrawing one, and what was decided under it. */
import type { Besluitsoort } from '../mas/besluiten.ts';
import type { Dag } from '../mas/datum.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import type { Geldigheid } from './register-keuze.ts';

export interface Protocolversie extends Geldigheid {
  hash: string;
  /** What the protocol calls its version. */
  versie: string;
  gemeenten: string[];
  /** Civil day and reason of the withdrawal. */
  ingetrokken: { op: Dag; reden: string } | null;
}

interface Rij {
  volgnummer: number;
  hash: string;
  naam: string;
  versie: string;
  geldig_vanaf: Dag;
  gemeenten: string[];
  ingetrokken_op: Dag | null;
  reden: string | null;
}

/** All of them, also those that were withdrawn, in the order in which they were registered. */
export async function leesVersies(prisma: PrismaClient): Promise<Protocolversie[]> {
  const rijen = await prisma.$queryRaw<Rij[]>`
    select v.volgnummer, v.hash, v.naam, p.versie, v.geldig_vanaf, p.document::jsonb -> 'gemeenten' as gemeenten,
      to_char(v.ingetrokken_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as ingetrokken_op, v.reden
    from protocolversie v join protocol p using (hash) order by v.volgnummer`;
  return rijen.map(({ geldig_vanaf: geldigVanaf, ingetrokken_op: op, reden, ...rij }) => ({
    ...rij,
    geldigVanaf,
    ingetrokken: op === null ? null : { op, reden: reden ?? '' },
  }));
}

/** Withdraws a version for good: nothing is decided under it from now on. What was decided stays as it is. */
export async function trekIn(prisma: PrismaClient, hash: string, reden: string): Promise<void> {
  await prisma.$executeRaw`
    update protocolversie set ingetrokken_op = clock_timestamp(), reden = ${reden}
    where hash = ${hash} and ingetrokken_op is null`;
}

/** What was booked in a case under a protocol. */
export interface Beslist {
  zaakId: string;
  /** The decisions by table, with the numbers of their events. */
  besluiten: Partial<Record<Besluitsoort, number[]>>;
  /** How many other events. */
  overig: number;
}

/** The events that were booked under a protocol, by case: its hash stands in the head of each. */
export async function leesBeslist(prisma: PrismaClient, hash: string): Promise<Beslist[]> {
  const rijen = await prisma.$queryRaw<{ zaak_id: string; nr: number; besluit: Besluitsoort | null }[]>`
    select zaak_id, nr, case kop::jsonb ->> 'soort' when 'BeslissingGewogen' then kop::jsonb #>> '{gegevens,besluit}' end
      as besluit
    from gebeurtenis where kop like ${`%"protocol":"${hash}"%`} order by zaak_id, nr`;
  const zaken = new Map<string, Beslist>();
  for (const { zaak_id: zaakId, nr, besluit } of rijen) {
    const zaak = zaken.get(zaakId) ?? { zaakId, besluiten: {}, overig: 0 };
    zaken.set(zaakId, zaak);
    if (besluit === null) zaak.overig += 1;
    else (zaak.besluiten[besluit] ??= []).push(nr);
  }
  return [...zaken.values()];
}
