/** The one statement that writes a booking: events, read model, text and answer stand together or not at all. */
import { canoniek } from '../mas/canoniek.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import { Prisma } from '../prisma/generated/client.ts';
import type { Snoer } from './beslissing.ts';
import type { Databank } from './grootboek.ts';
import { leesmodelVan } from './leesmodel.ts';
import { meldingenSql, zaakSql } from './leesmodel-rijen.ts';
import { type Normschrift, normschriftVan, normSql } from './normrijen.ts';
import type { Stand } from './stand.ts';
import { type Stuk, stukkenVan } from './stukken.ts';
import type { Antwoord } from './types.ts';

/** The answer under its key: a repeat of the command finds it, and changes nothing. */
export interface Bewaard {
  zaakId: string;
  sleutel: string;
  opdrachtHash: string;
  antwoord: Antwoord;
}

/**
 * Writes the answer, and what it brought about when that is anything.
 *
 * Everything hangs on two things. `slot` waits for whoever is writing and gives a row only while the case, and the
 * documents that it takes, are as they were read; `geboekt` gives a row only for a key that is new. Without both not a
 * letter is written.
 * @param was the case as the decision found it
 * @returns whether it was written; when not, what was decided is overtaken
 */
export async function schrijf(db: Databank, was: Stand, bewaard: Bewaard, snoer: Snoer): Promise<boolean> {
  const { zaakId, sleutel, opdrachtHash, antwoord } = bewaard;
  const { nr, hash } = was.versie;
  const stukken = stukkenVan(snoer.gebeurtenissen);
  const delen =
    snoer.schakels.length > 0
      ? snoerSql(zaakId, was.dossier, snoer, stukken, await normschriftVan(db, was, snoer))
      : [];
  const { vooraf, mits } = stukslot(zaakId, stukken);
  const [uit] = await db.$queryRaw<{ geboekt: boolean }[]>`
    with ${vooraf} slot as (
      select from zaak where zaak_id = ${zaakId} and nr = ${nr} and hash = ${hash} ${mits} for update
    ), geboekt as (
      insert into antwoord (zaak_id, sleutel, opdracht_hash, antwoord)
      select ${zaakId}, ${sleutel}, ${opdrachtHash}, ${canoniek(antwoord)} from slot
      on conflict do nothing returning zaak_id
    ) ${delen.length > 0 ? Prisma.join(delen, ', ', ', ') : Prisma.empty}
    select exists (select from geboekt) as geboekt`;
  return uit?.geboekt === true;
}

/** Holds the documents that a booking takes, so that nobody cleans them up meanwhile. */
function stukslot(zaakId: string, stukken: readonly Stuk[]): { vooraf: Prisma.Sql; mits: Prisma.Sql } {
  if (stukken.length === 0) return { vooraf: Prisma.empty, mits: Prisma.empty };
  const ids = stukken.map(({ id }) => id);
  return {
    vooraf: Prisma.sql`stukslot as (
      select id from document where id = any(${ids}) and zaak_id = ${zaakId} and nr is null for update
    ),`,
    mits: Prisma.sql`and (select count(*) from stukslot) = ${ids.length}`,
  };
}

/** Only what there is to write: planning a statement costs as much as carrying it out. */
function snoerSql(
  zaakId: string,
  was: Dossier,
  { dossier, schakels, gebeurtenissen, invoer }: Snoer,
  stukken: readonly Stuk[],
  normschrift: Normschrift,
): Prisma.Sql[] {
  const mits = Prisma.sql`exists (select from geboekt)`;
  const { zaak, meldingen } = leesmodelVan(dossier);
  const eigen = new Set(invoer.map(({ id }) => id));
  const gebonden = gebeurtenissen.flatMap(({ nr, inhoud, regime }) =>
    inhoud && !eigen.has(inhoud.id) ? [{ id: inhoud.id, nr, regime }] : [],
  );
  const regimes = new Map(gebeurtenissen.map(({ nr, regime }) => [nr, regime]));
  const bonnen = invoer.map((rij) => ({ ...rij, regime: regimes.get(rij.nr) }));
  const delen = [
    Prisma.sql`gebeurtenissen as (
      insert into gebeurtenis (zaak_id, nr, kop, hash)
      select ${zaakId}, nr, kop, hash
      from jsonb_to_recordset(${JSON.stringify(schakels)}::jsonb) as s (nr int, kop text, hash text) where ${mits})`,
    Prisma.sql`zaakrij as (${zaakSql(zaak, mits)})`,
  ];
  if (canoniek(meldingen) !== canoniek(leesmodelVan(was).meldingen)) {
    delen.push(Prisma.sql`meldingrijen as (${meldingenSql(meldingen, mits)})`);
  }
  delen.push(...normSql(zaakId, normschrift, mits));
  if (invoer.length > 0) {
    delen.push(Prisma.sql`bonnen as (
      insert into inhoud (id, zaak_id, zout, tekst, sha256, velden, nr, regime)
      select id, ${zaakId}, zout, tekst, sha256, array['invoer'], nr, regime
      from jsonb_to_recordset(${JSON.stringify(bonnen)}::jsonb)
        as s (id text, zout text, tekst text, sha256 text, nr int, regime text) where ${mits})`);
  }
  if (gebonden.length > 0) {
    delen.push(Prisma.sql`teksten as (
      update inhoud set zaak_id = ${zaakId}, nr = g.nr, regime = g.regime
      from jsonb_to_recordset(${JSON.stringify(gebonden)}::jsonb) as g (id text, nr int, regime text)
      where inhoud.id = g.id and ${mits})`);
  }
  if (stukken.length > 0) {
    delen.push(Prisma.sql`stukken as (
      update document set nr = g.nr, regime = g.regime
      from jsonb_to_recordset(${JSON.stringify(stukken)}::jsonb) as g (id text, sha256 text, nr int, regime text)
      where document.id = g.id and document.zaak_id = ${zaakId} and document.sha256 = g.sha256 and document.nr is null
        and ${mits})`);
  }
  return delen;
}
