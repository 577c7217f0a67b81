/** The one statement that writes a booking: events, read model, texts and answer stand together or not at all. */
import { canoniek } from '../mas/canoniek.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import { Prisma } from '../prisma/generated/client.ts';
import type { Databank } from './grootboek.ts';
import type { Schakel } from './keten.ts';
import type { Leesmodel } from './leesmodel.ts';
import { leesmodelSql } from './leesmodel-rijen.ts';
import type { Antwoord } from './types.ts';

/** The answer under its key: a repeat of the command finds it, and changes nothing. */
export interface Bewaard {
  zaakId: string;
  sleutel: string;
  opdrachtHash: string;
  antwoord: Antwoord;
}

const antwoordSql = ({ zaakId, sleutel, opdrachtHash, antwoord }: Bewaard): Prisma.Sql => Prisma.sql`
  insert into antwoord (zaak_id, sleutel, opdracht_hash, antwoord)
  values (${zaakId}, ${sleutel}, ${opdrachtHash}, ${canoniek(antwoord)})`;

export interface Boeksel {
  schakels: Schakel[];
  gebeurtenissen: Gebeurtenis[];
  leesmodel: Leesmodel;
}

/** Writes the answer, and what it brought about when that is anything. */
export async function schrijf(db: Databank, bewaard: Bewaard, boeksel: Boeksel | null): Promise<void> {
  if (!boeksel) {
    await db.$executeRaw(antwoordSql(bewaard));
    return;
  }
  const { schakels, gebeurtenissen, leesmodel } = boeksel;
  const gebonden = gebeurtenissen.flatMap(({ nr, inhoud }) => (inhoud ? [{ id: inhoud.id, nr }] : []));
  await db.$executeRaw`
    with gebeurtenissen as (
      insert into gebeurtenis (zaak_id, nr, kop, hash)
      select ${bewaard.zaakId}, nr, kop, hash
      from jsonb_to_recordset(${JSON.stringify(schakels)}::jsonb) as s (nr int, kop text, hash text)
    ), teksten as (
      update inhoud set zaak_id = ${bewaard.zaakId}, nr = g.nr
      from jsonb_to_recordset(${JSON.stringify(gebonden)}::jsonb) as g (id text, nr int) where inhoud.id = g.id
    ), ${leesmodelSql(leesmodel)}
    ${antwoordSql(bewaard)}`;
}
