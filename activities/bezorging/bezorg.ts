/**
 * Gets one thing out of the house. What can be lost is an answer, never a sending: it goes out at least once, each time
 * under the same `kenmerk`, by which the other side can see that it gets it again (docs/kanalen.md).
 */
import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { Uitstel, type Uitslag } from '../../keten/kanaal.ts';
import type { Regime } from '../../mas/begrippen.ts';
import { teDoen } from '../../mas/bezigheden.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Bezorgkanaal } from '../../mas/opdracht.ts';
import type { PrismaClient, Verzending } from '../../prisma/generated/client.ts';
import { type Kopie, leesDossier } from '../grootboek.ts';
import type { Bezorging } from '../types.ts';

/** What is settled at the first attempt and stays so, whatever happens in the case before it is out. */
export interface Vast {
  soort: 'brief' | 'bericht' | 'herinnering' | 'duo';
  regime: Regime;
  ketenpartnerId?: string;
  /** The event as it goes out, what the partner may fetch, and until when. */
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
  kenmerk: string;
  /** The row of an earlier attempt. */
  eerder: Verzending | null;
  /** On the clock of the database: when something was logged, never a business date. */
  nu: Date;
}
export interface Bezorgwijze {
  /** What goes out and how; or why it cannot go at all. */
  bereid: (begin: Begin) => Promise<Poging | { geweigerd: string }>;
  /** The way out as the ledger has it, when that is another. */
  als?: (d: Dossier, kanaal: Uitweg) => Bezorgkanaal;
}

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
  { bereid, als = (_, kanaal) => kanaal }: Bezorgwijze,
): Promise<Bezorging> {
  const eerder = await prisma.verzending.findUnique({ where: { sleutel } });
  if (eerder?.geweigerd) return { uit: 'geweigerd', code: eerder.geweigerd };
  const [stand] = await prisma.$queryRaw<(Kopie & { nu: Date })[]>`
    select dossier, vouw, now() as nu from zaak where zaak_id = ${zaakId}`;
  if (!stand) return { uit: 'niet-gewenst' };
  const d = await leesDossier(prisma, zaakId, stand);
  if (eerder?.bezorgdOp) return { uit: 'bezorgd', kanaal: als(d, eerder.kanaal as Uitweg) };
  if (!teDoen(d).some((gewenst) => gewenst.sleutel === sleutel)) return { uit: 'niet-gewenst' };
  const kenmerk = kenmerkVan(sleutel);
  const poging = await bereid({ d, kenmerk, eerder, nu: stand.nu });
  if ('geweigerd' in poging) return { uit: 'geweigerd', code: poging.geweigerd };
  await boekPoging(prisma, d, { sleutel, kenmerk }, poging);
  const uitslag = await probeer(prisma, sleutel, poging);
  await boekUitslag(prisma, sleutel, uitslag);
  return uitslag.uit === 'bezorgd' ? { uit: 'bezorgd', kanaal: als(d, poging.kanaal) } : uitslag;
}

/** The row stands before anything leaves: what the other side may fetch is there when it comes for it. */
async function boekPoging(
  prisma: PrismaClient,
  d: Dossier,
  rij: Pick<Verzending, 'sleutel' | 'kenmerk'>,
  { vast, kanaal, aan }: Poging,
): Promise<void> {
  const { soort, regime, ketenpartnerId = null, bericht = null, inhoud = null, inhoudTot = null } = vast;
  await prisma.$executeRaw`
    insert into verzending (sleutel, zaak_id, gemeente, proef, regime, soort, kanaal, aan, ketenpartner_id, kenmerk,
      bericht, inhoud, inhoud_tot, pogingen)
    values (${rij.sleutel}, ${d.id}, ${d.gemeente ?? ''}, ${d.proef}, ${regime}, ${soort}, ${kanaal}, ${aan},
      ${ketenpartnerId}, ${rij.kenmerk}, ${JSON.stringify(bericht)}::jsonb, ${JSON.stringify(inhoud)}::jsonb,
      ${inhoudTot}, 1)
    on conflict (sleutel) do update
    set pogingen = verzending.pogingen + 1, kanaal = excluded.kanaal, aan = excluded.aan`;
}

async function probeer(prisma: PrismaClient, sleutel: string, { stuur, kanaal }: Poging): Promise<Uitslag> {
  try {
    return await stuur();
  } catch (fout) {
    if (!(fout instanceof Uitstel)) throw fout;
    const { code, wachtMs, message } = fout;
    await prisma.verzending.update({ where: { sleutel }, data: { laatsteFout: code } });
    throw ApplicationFailure.create({
      message: `${kanaal}: ${message}`,
      type: 'NietBezorgd',
      ...(wachtMs !== null && { nextRetryDelay: wachtMs }),
    });
  }
}

const boekUitslag = (prisma: PrismaClient, sleutel: string, uitslag: Uitslag): Promise<number> =>
  uitslag.uit === 'bezorgd'
    ? prisma.$executeRaw`
        update verzending set bezorgd_op = now(), ontvangst = ${uitslag.ontvangst} where sleutel = ${sleutel}`
    : prisma.$executeRaw`update verzending set geweigerd = ${uitslag.code} where sleutel = ${sleutel}`;
