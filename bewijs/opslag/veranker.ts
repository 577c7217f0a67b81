/** Makes the anchor of a day: one statement, so that leaves and anchor stand together or not at all. */
import { randomBytes } from 'node:crypto';
import type { Databank } from '../../activities/grootboek.ts';
import { sha256 } from '../../activities/keten.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { type Dag, dagVan, type Moment } from '../../mas/datum.ts';
import { type Anker, ankerblad, type Ankerkop } from '../anker.ts';
import { Boom } from '../merkle.ts';
import type { Ondertekenaar } from '../ondertekening.ts';

export interface Bewaardanker extends Anker {
  nr: number;
  dag: Dag;
  hash: string;
}

/** How far every case has come, and where it stands in the tree; null for one that is new there. */
interface Hoofd {
  zaakId: string;
  nr: number;
  hash: string;
  plaats: number | null;
  zout: string | null;
}
interface Blad {
  plaats: number;
  blad: Uint8Array;
}
interface Plek {
  zaakId: string;
  plaats: number;
  zout: string;
}

export async function laatsteAnker(db: Databank): Promise<Bewaardanker | null> {
  const [rij] = await db.$queryRaw<Bewaardanker[]>`
    select nr, dag, kop, hash, handtekening from anker order by nr desc limit 1`;
  return rij ?? null;
}

/**
 * Anchors all cases as they are now, unless there is an anchor of today; of several workers that do so at once one wins.
 * @returns the anchor that it made, or null
 */
export async function veranker(db: Databank, ondertekenaar: Ondertekenaar, nu: Moment): Promise<Bewaardanker | null> {
  const dag = dagVan(nu);
  const vorige = await laatsteAnker(db);
  // a clock that went back makes no anchor in the past
  if (vorige && vorige.dag >= dag) return null;
  const boom = new Boom();
  for (const { plaats, blad } of await leesBladeren(db)) boom.zet(plaats, blad);
  const { bladeren, plekken } = werkBij(boom, await leesHoofden(db));
  const kop = canoniek({
    soort: 'schakel-anker',
    nr: (vorige?.nr ?? 0) + 1,
    dag,
    op: new Date(nu).toISOString(),
    bladeren: boom.aantal,
    wortel: Buffer.from(boom.wortel).toString('hex'),
    vorige: vorige?.hash ?? '',
    sleutel: ondertekenaar.vingerafdruk,
  } satisfies Ankerkop);
  const anker = { nr: (vorige?.nr ?? 0) + 1, dag, kop, hash: sha256(kop), handtekening: ondertekenaar.onderteken(kop) };
  return (await schrijf(db, anker, bladeren, plekken)) ? anker : null;
}

/** The tree as the last anchor left it. */
const leesBladeren = (db: Databank): Promise<Blad[]> =>
  db.$queryRaw<Blad[]>`select distinct on (plaats) plaats, blad from ankerblad order by plaats, anker desc`;

/** From the ledger itself: what is derived from it claims nothing here. */
const leesHoofden = (db: Databank): Promise<Hoofd[]> =>
  db.$queryRaw<Hoofd[]>`
    select z.zaak_id as "zaakId", g.nr, g.hash, a.plaats, a.zout
    from zaak z join gebeurtenis g on g.zaak_id = z.zaak_id and g.nr = z.nr
    left join ankerzaak a on a.zaak_id = z.zaak_id order by a.plaats, z.zaak_id`;

/** Puts the leaf of every case in the tree; gives those that are new or have changed. */
function werkBij(boom: Boom, hoofden: readonly Hoofd[]): { bladeren: Blad[]; plekken: Plek[] } {
  const bladeren: Blad[] = [];
  const plekken: Plek[] = [];
  for (const hoofd of hoofden) {
    const plek = plekVan(boom, hoofd);
    if (hoofd.plaats === null) plekken.push(plek);
    const { plaats } = plek;
    const blad = ankerblad(plek.zout, hoofd.nr, hoofd.hash);
    const staat = boom.blad(plaats);
    if (staat && Buffer.compare(staat, blad) === 0) continue;
    boom.zet(plaats, blad);
    bladeren.push({ plaats, blad });
  }
  return { bladeren, plekken };
}

const plekVan = (boom: Boom, { zaakId, plaats, zout }: Hoofd): Plek => ({
  zaakId,
  plaats: plaats ?? boom.aantal,
  zout: zout ?? randomBytes(32).toString('hex'),
});

async function schrijf(
  db: Databank,
  { nr, dag, kop, hash, handtekening }: Bewaardanker,
  bladeren: readonly Blad[],
  plekken: readonly Plek[],
): Promise<boolean> {
  const nieuw = bladeren.map(({ plaats, blad }) => ({ plaats, blad: Buffer.from(blad).toString('hex') }));
  const [uit] = await db.$queryRaw<{ gemaakt: boolean }[]>`
    with gemaakt as (
      insert into anker (nr, dag, kop, hash, handtekening)
      values (${nr}, ${dag}, ${kop}, ${hash}, ${handtekening}) on conflict do nothing returning nr
    ), bladeren as (
      insert into ankerblad (plaats, anker, blad)
      select b.plaats, gemaakt.nr, decode(b.blad, 'hex')
      from gemaakt, jsonb_to_recordset(${JSON.stringify(nieuw)}::jsonb) as b (plaats int, blad text)
    ), plekken as (
      insert into ankerzaak (zaak_id, plaats, zout)
      select p."zaakId", p.plaats, p.zout
      from gemaakt, jsonb_to_recordset(${JSON.stringify(plekken)}::jsonb) as p ("zaakId" text, plaats int, zout text)
    )
    select exists (select from gemaakt) as gemaakt`;
  return uit?.gemaakt === true;
}
