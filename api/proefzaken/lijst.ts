import { z } from 'zod';
import type { Wie } from '../../mas/rechten.ts';
import { Prisma, type PrismaClient, type Zaak } from '../../prisma/generated/client.ts';
import { leesWijzer, schrijfWijzer } from '../http/blad.ts';

/** A trial case, and when somebody began it on the clock of the machine. */
export interface Proefrij {
  zaak: Zaak;
  begonnenOp: Date;
}
const wijzer = z.tuple([z.iso.datetime(), z.string().max(120)]);

export const wijzerVan = ({ zaak, begonnenOp }: Proefrij): string =>
  schrijfWijzer([begonnenOp.toISOString(), zaak.zaakId]);

function na(tekst: string | undefined): Prisma.Sql {
  const gelezen = leesWijzer(tekst, wijzer);
  return gelezen ? Prisma.sql`(begonnen_op, zaak_id) < (${new Date(gelezen[0])}, ${gelezen[1]})` : Prisma.sql`true`;
}

/** The trial cases of these municipalities, the newest first; one more than a page holds. */
export async function leesProefzaken(
  prisma: PrismaClient,
  { gemeenten }: Wie,
  vraag: { na?: string | undefined; aantal: number },
): Promise<Proefrij[]> {
  const rijen = await prisma.$queryRaw<{ zaak_id: string; begonnen_op: Date }[]>`
    select zaak_id, begonnen_op from (
      select z.zaak_id, min(p.ontvangen_op) as begonnen_op
      from zaak z join postvak p on p.zaak_id = z.zaak_id and p.soort = 'melding' and p.proef
      where z.proef and z.nr > 0 and z.gemeente = any(${[...gemeenten]})
      group by z.zaak_id
    ) begonnen
    where ${na(vraag.na)} order by begonnen_op desc, zaak_id desc limit ${vraag.aantal + 1}`;
  const zaken = await prisma.zaak.findMany({ where: { zaakId: { in: rijen.map((rij) => rij.zaak_id) } } });
  const opId = new Map(zaken.map((zaak) => [zaak.zaakId, zaak]));
  return rijen.flatMap(({ zaak_id, begonnen_op }) => {
    const zaak = opId.get(zaak_id);
    return zaak ? [{ zaak, begonnenOp: begonnen_op }] : [];
  });
}
