/** What stands with a person and not with a case: meldingen, leave, the online form, monthly lists. All of it is under the AVG. */
import { dagVan } from '../../mas/datum.ts';
import { VERLOFGRONDEN } from '../../mas/verlof/gronden.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { leesTeksten } from '../teksten.ts';
import type { Inzage } from './schemas.ts';
import type { Vrager } from './wie.ts';
import { VAN_MELDING } from './zaak.ts';

type Kringdeel = Pick<Inzage, 'meldingen' | 'verlof' | 'portaal' | 'maandlijsten'>;

export async function leesKring(
  prisma: PrismaClient,
  ids: readonly string[],
  { voor, gezag }: Vrager,
  avg: boolean,
): Promise<Kringdeel> {
  if (!avg) return { meldingen: [], verlof: [], portaal: [], maandlijsten: [] };
  const portaal = await leesPortaal(prisma, ids, gezag?.id);
  if (voor.omvang === 'eigen') return { meldingen: [], verlof: [], portaal, maandlijsten: [] };
  const leerlingId = { in: [...ids] };
  const [post, verlof, lijsten] = await Promise.all([
    prisma.postvak.findMany({ where: { leerlingId }, orderBy: [{ ontvangenOp: 'asc' }, { id: 'asc' }] }),
    prisma.verlof.findMany({ where: { leerlingId }, orderBy: { van: 'asc' } }),
    prisma.$queryRaw<Inzage['maandlijsten']>`
      select gemeente, maand from maandlijst
      where exists (select 1 from jsonb_array_elements(regels) r where r ->> 'leerlingId' = any(${[...ids]}))
      order by maand, gemeente`,
  ]);
  const teksten = await leesTeksten(
    prisma,
    post.flatMap(({ zaakId, inhoudId }) => (zaakId === null && inhoudId !== null ? [inhoudId] : [])),
  );
  return {
    meldingen: post.map(({ soort, nummer, bericht, ontvangenOp, inhoudId }) => ({
      soort,
      nummer,
      van: naamVanAfzender(bericht),
      ontvangen: dagVan(ontvangenOp.getTime()),
      teksten: Object.entries(VAN_MELDING).flatMap(([veld, naam]) => {
        const waarde = teksten.get(inhoudId ?? '')?.[veld];
        return typeof waarde === 'string' ? [{ naam, waarde }] : [];
      }),
    })),
    verlof: verlof.map(({ grond, van, totEnMet, besluit, vestiging }) => ({
      grond: (VERLOFGRONDEN as Readonly<Record<string, { naam: string }>>)[grond]?.naam ?? grond,
      van,
      totEnMet,
      besluit,
      school: vestiging,
    })),
    portaal,
    maandlijsten: lijsten,
  };
}

/** Where the school gave its name with the message. */
function naamVanAfzender(bericht: unknown): string {
  const { melding, vestiging } = bericht as { melding?: { naamLeslocatie?: string }; vestiging?: string };
  return melding?.naamLeslocatie ?? vestiging ?? 'de gemeente';
}

/** @param gezagId only what was made for this person; undefined: for all */
async function leesPortaal(
  prisma: PrismaClient,
  ids: readonly string[],
  gezagId: string | undefined,
): Promise<Inzage['portaal']> {
  const codes = await prisma.portaalcode.findMany({
    where: { leerlingId: { in: [...ids] }, ...(gezagId !== undefined && { gezagId }) },
    orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  const bestanden = await prisma.portaalbestand.findMany({
    where: { codeId: { in: codes.map(({ id }) => id) } },
    select: { codeId: true, naam: true, sha256: true },
    orderBy: [{ op: 'asc' }, { id: 'asc' }],
  });
  return codes.map((code) => ({
    doel: code.doel,
    voor: code.gezagId === null ? 'de jongere' : 'iemand met gezag',
    gemaakt: dagVan(code.gemaaktOp.getTime()),
    geldigTot: code.geldigTot,
    gebruikt: code.gebruiktOp && dagVan(code.gebruiktOp.getTime()),
    bestanden: bestanden.filter((b) => b.codeId === code.id).map(({ naam, sha256 }) => `${naam} (SHA-256 ${sha256})`),
  }));
}
