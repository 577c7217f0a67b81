import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';

type Naam = { id: string; naam: string } | null;

/** The pupils of cases, for a list that people read. */
export async function namenVan(prisma: PrismaClient, zaken: readonly Zaak[]): Promise<(zaak: Zaak) => Naam> {
  const ids = zaken.flatMap(({ leerlingId }) => leerlingId ?? []);
  const rijen = await prisma.leerling.findMany({
    where: { id: { in: ids } },
    select: { id: true, voornaam: true, achternaam: true },
  });
  const namen = new Map(rijen.map((l) => [l.id, { id: l.id, naam: `${l.voornaam} ${l.achternaam}` }]));
  return ({ leerlingId }) => (leerlingId === null ? null : (namen.get(leerlingId) ?? null));
}
