/**
 * Gets one thing out of the house. What can be lost is an answer, never a sending: it goes out at least once, each time
 * under the same `kenmerk`, by which the other side can see that it gets it again (docs/kanalen.md).
 */
import { createHash } from 'node:crypto';
import { asyncLocalStorage } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { Uitstel, type Uitslag } from '../../keten/kanaal.ts';
import type { Regime } from '../../mas/begrippen.ts';
import { teDoen } from '../../mas/bezigheden.ts';
import type { Moment } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Weigercode } from '../../mas/weigercodes.ts';
import type { Prisma, PrismaClient, Verzending } from '../../prisma/generated/client.ts';
import { type Kopie, leesDossier } from '../grootboek.ts';
import type { Bezorging } from '../types.ts';

/** What is settled at the first attempt and stays so, whatever happens in the case before it is out. */
export interface Vast {
  soort: 'brief' | 'bericht' | 'herinnering' | 'duo';
  regime: Regime;
  ketenpartnerId?: string;
  /** The event as it goes out, what the partner may fetch, and until when: counted from this attempt. */
  bericht?: unknown;
  inhoud?: unknown;
  inhoudTot?: Date;
}
export type Uitweg = 'post' | 'e-mail' | 'uitgereikt' | 'webhook' | 'duo' | 'opvang';
/** One attempt: the way out as it is now. */
export interface Poging {
  vast: Vast;
  kanaal: Uitweg;
  /** Personal: it stays in the row. */
  aan: string;
  stuur: () => Promise<Uitslag>;
}
/** How things stand when an attempt begins. */
export interface Begin {
  d: Dossier;
  /** Its business key. */
  sleutel: string;
  kenmerk: string;
  /** The row of an earlier attempt. */
  eerder: Verzending | null;
  /** On the clock of the database: when something was logged, never a business date. */
  nu: Date;
  /** On the clock of the server; that of the case may be ahead of it. */
  opServer: Moment;
}
/** What goes out and how; or why it cannot go at all; null when nobody waits for it any more. */
export type Bereid = (begin: Begin) => Promise<Poging | { geweigerd: Weigercode } | null>;

/**
 * How long an attempt has the row for itself, in milliseconds: more than the workflow waits for it (a minute), so that one
 * that nobody waits for any more is over before the next begins.
 */
const BEZIG_MS = 70_000;

/**
 * Always the same for the same thing, also when the row was lost with the database, and it says nothing. Written as a UUID
 * of one's own making (RFC 9562 §5.8), since that is what receivers expect of an id.
 */
export function kenmerkVan(sleutel: string): string {
  const hex = createHash('sha256').update(sleutel, 'utf8').digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Looks first whether it is out already, and whether it is still wanted; then tries once.
 * @throws {ApplicationFailure} when it is worth trying again: without a word of what the other side said
 */
export async function bezorg(
  prisma: PrismaClient,
  { zaakId, bezigheid: { sleutel } }: { zaakId: string; bezigheid: { sleutel: string } },
  bereid: Bereid,
): Promise<Bezorging> {
  const eerder = await prisma.verzending.findUnique({ where: { sleutel } });
  const [stand] = await prisma.$queryRaw<(Kopie & { nu: Date })[]>`
    select dossier, vouw, now() as nu from zaak where zaak_id = ${zaakId}`;
  const vooruit = stand ? voorsprong(stand.nu) : 0;
  const over = eerder && afloop(eerder, vooruit);
  if (over) return over;
  if (!stand) return { uit: 'niet-gewenst' };
  const { nu } = stand;
  if (eerder?.bezigTot && eerder.bezigTot > nu) throw bezig(eerder.bezigTot.getTime() - nu.getTime());
  const d = await leesDossier(prisma, zaakId, stand);
  const gewenst = teDoen(d).some((dit) => dit.sleutel === sleutel);
  const kenmerk = kenmerkVan(sleutel);
  const poging = gewenst ? await bereid({ d, sleutel, kenmerk, eerder, nu, opServer: nu.getTime() + vooruit }) : null;
  if (!poging) return tenzijMisschien(eerder, { uit: 'niet-gewenst' });
  if ('geweigerd' in poging) return tenzijMisschien(eerder, { uit: 'geweigerd', code: poging.geweigerd });
  await begin(prisma, d, { sleutel, kenmerk, pogingen: eerder?.pogingen ?? 0 }, poging);
  return await probeer(prisma, { sleutel, eerder, vooruit }, poging);
}

/**
 * How far the clock of the server is ahead of that of the database, in milliseconds: nothing where both are of the same
 * world, and as far as was skipped where a trial moved it. Never behind: an attempt may have waited for a worker for days.
 */
const voorsprong = (nu: Date): number =>
  Math.max(0, (asyncLocalStorage.getStore()?.info.currentAttemptScheduledTimestampMs ?? 0) - nu.getTime());

/** It says when the other side took it: the answer may come to the case days later. */
const alsBezorgd = (kanaal: Uitweg, op: Date, vooruit: number): Bezorging => ({
  uit: 'bezorgd',
  kanaal,
  bezorgdOp: (op.getTime() + vooruit) satisfies Moment,
});

/** Null as long as it goes on. */
function afloop(rij: Verzending, vooruit: number): Bezorging | null {
  if (rij.bezorgdOp) return alsBezorgd(rij.kanaal as Uitweg, rij.bezorgdOp, vooruit);
  return rij.geweigerd === null ? null : tenzijMisschien(rij, { uit: 'geweigerd', code: rij.geweigerd });
}

/** Whatever becomes of it now: an earlier attempt may have arrived. */
const tenzijMisschien = (eerder: Pick<Verzending, 'misschien'> | null, anders: Bezorging): Bezorging =>
  eerder?.misschien ? { uit: 'onzeker' } : anders;

/** @param nogMs as long as the other attempt may take */
const bezig = (nogMs?: number): ApplicationFailure =>
  ApplicationFailure.create({
    message: 'een andere poging loopt nog',
    type: 'Bezig',
    ...(nogMs !== undefined && { nextRetryDelay: nogMs }),
  });

/**
 * The row stands before anything leaves: what the other side may fetch is there when it comes for it. Until the attempt says
 * otherwise it may have arrived, since it can end without a word.
 * @throws when another attempt began since we looked
 */
async function begin(
  prisma: PrismaClient,
  d: Dossier,
  rij: Pick<Verzending, 'sleutel' | 'kenmerk' | 'pogingen'>,
  { vast, kanaal, aan }: Poging,
): Promise<void> {
  const { soort, regime, ketenpartnerId = null, bericht = null, inhoud = null, inhoudTot = null } = vast;
  const genomen = await prisma.$executeRaw`
    insert into verzending (sleutel, zaak_id, gemeente, proef, regime, soort, kanaal, aan, ketenpartner_id, kenmerk,
      bericht, inhoud, inhoud_tot, pogingen, misschien, bezig_tot)
    values (${rij.sleutel}, ${d.id}, ${d.gemeente ?? ''}, ${d.proef}, ${regime}, ${soort}, ${kanaal}, ${aan},
      ${ketenpartnerId}, ${rij.kenmerk}, ${JSON.stringify(bericht)}::jsonb, ${JSON.stringify(inhoud)}::jsonb,
      ${inhoudTot}, 1, true, now() + ${BEZIG_MS} * interval '1 millisecond')
    on conflict (sleutel) do update
    set pogingen = verzending.pogingen + 1, kanaal = excluded.kanaal, aan = excluded.aan, misschien = true,
      inhoud_tot = excluded.inhoud_tot, bezig_tot = excluded.bezig_tot
    where verzending.pogingen = ${rij.pogingen} and verzending.bezorgd_op is null and verzending.geweigerd is null
      and (verzending.bezig_tot is null or verzending.bezig_tot <= now())`;
  if (genomen === 0) throw bezig();
}

/** One attempt, and in the row what became of it. */
async function probeer(
  prisma: PrismaClient,
  { sleutel, eerder, vooruit }: { sleutel: string; eerder: Verzending | null; vooruit: number },
  { stuur, kanaal }: Poging,
): Promise<Bezorging> {
  const misschien = eerder?.misschien ?? false;
  const boek = (data: Prisma.VerzendingUpdateInput) =>
    prisma.verzending.update({ where: { sleutel }, data: { ...data, bezigTot: null } });
  try {
    const uitslag = await stuur();
    // who has it already under this id got it from us
    if (uitslag.uit === 'bezorgd' || (eerder && uitslag.dubbel)) {
      const ontvangst = uitslag.uit === 'bezorgd' ? uitslag.ontvangst : uitslag.code;
      const [rij] = await prisma.$queryRaw<{ op: Date }[]>`
        update verzending set bezorgd_op = now(), ontvangst = ${ontvangst}, bezig_tot = null
        where sleutel = ${sleutel} returning bezorgd_op as op`;
      if (!rij) throw new Error('de rij van deze verzending is weg');
      return alsBezorgd(kanaal, rij.op, vooruit);
    }
    await boek({ geweigerd: uitslag.code, misschien });
    return tenzijMisschien(eerder, { uit: 'geweigerd', code: uitslag.code });
  } catch (fout) {
    if (!(fout instanceof Uitstel)) throw fout;
    const { code, wachtMs, message } = fout;
    await boek({ laatsteFout: code, misschien: misschien || fout.misschien });
    throw ApplicationFailure.create({
      message: `${kanaal}: ${message}`,
      type: 'NietBezorgd',
      ...(wachtMs !== null && { nextRetryDelay: wachtMs }),
    });
  }
}
