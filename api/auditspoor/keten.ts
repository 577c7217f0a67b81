/** Whether the ledger of a case is still the one that was written: its chain, its head as kept elsewhere, and its texts. */
import { type Ketenbreuk, ontvouw, type Schakel, zoekBreuk } from '../../activities/keten.ts';
import { vernietigdIn } from '../../mas/bewaren/vernietigd.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { zoutHash } from '../../platform/gezouten.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { Ketenstand } from './schemas.ts';

export interface Keten {
  /** In order; where the chain is broken, those before the break. */
  gebeurtenissen: Gebeurtenis[];
  stand: Ketenstand;
}

/** The whole ledger of a case, with what became of its chain. Ledger and head are read as they were at one moment. */
export async function leesKeten(prisma: PrismaClient, zaakId: string): Promise<Keten> {
  const [schakels, kop] = await prisma.$transaction(
    [
      prisma.gebeurtenis.findMany({
        where: { zaakId },
        orderBy: { nr: 'asc' },
        select: { nr: true, kop: true, hash: true },
      }),
      prisma.zaak.findUnique({ where: { zaakId }, select: { nr: true, hash: true } }),
    ],
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  );
  const breuk = zoekBreuk(zaakId, schakels);
  // what stands before the break still tells how the case went; what stands behind it tells nothing
  const gebeurtenissen = schakels.slice(0, breuk ? breuk.plaats - 1 : schakels.length).map(ontvouw);
  const inhoud = await prisma.inhoud.findMany({
    where: { id: { in: gebeurtenissen.flatMap((g) => g.inhoud?.id ?? []) } },
    select: { id: true, zout: true, tekst: true },
  });
  const eerste =
    breuk ??
    gemisAchteraan(schakels, kop) ??
    veranderdeTekst(gebeurtenissen, inhoud, await wordtVernietigd(prisma, zaakId));
  const weggelaten = schakels.length - gebeurtenissen.length;
  return { gebeurtenissen, stand: standVan(schakels.length, eerste, weggelaten, kop?.hash ?? '') };
}

type Breuk = Ketenbreuk | null;

/** The row of the case knows how far its ledger went when it was written, with the same booking. */
function gemisAchteraan(schakels: readonly Schakel[], kop: { nr: number; hash: string } | null): Breuk {
  if (!kop || kop.hash === '') return null;
  const laatste = schakels.at(-1);
  if (laatste?.nr === kop.nr && laatste.hash === kop.hash) return null;
  const plaats = Math.min(schakels.length + 1, kop.nr);
  return { plaats, wat: `het grootboek eindigt anders dan de zaak: daar is de laatste gebeurtenis ${kop.nr}` };
}

/** Of which events the worker took the texts, which it brings to the ledger now: of all, or of those under the Wpg. */
async function wordtVernietigd(prisma: PrismaClient, zaakId: string): Promise<(g: Gebeurtenis) => boolean> {
  const regels = await prisma.vernietigingsregel.findMany({
    where: { zaakId, stand: 'gewist' },
    select: { lijst: { select: { deel: true } } },
  });
  return ({ regime }) => regels.some(({ lijst: { deel } }) => deel === 'geheel' || regime === 'WPG');
}

/** A text that is there has to be the one that its event means; of one that is not the ledger tells that it was destroyed. */
function veranderdeTekst(
  gebeurtenissen: readonly Gebeurtenis[],
  rijen: readonly { id: string; zout: string; tekst: string }[],
  onderweg: (g: Gebeurtenis) => boolean,
): Breuk {
  const hashes = new Map(rijen.map(({ id, zout, tekst }) => [id, zoutHash(zout, tekst)]));
  const isVernietigd = vernietigdIn(gebeurtenissen);
  for (const g of gebeurtenissen) {
    if (!g.inhoud) continue;
    const hash = hashes.get(g.inhoud.id);
    if (hash === undefined && !onderweg(g) && !isVernietigd(g))
      return { plaats: g.nr, wat: `de tekst bij gebeurtenis ${g.nr} is er niet, en geen vernietiging verklaart dat` };
    if (hash !== undefined && hash !== g.inhoud.sha256)
      return { plaats: g.nr, wat: `de tekst bij gebeurtenis ${g.nr} is veranderd` };
  }
  return null;
}

/** What is left out shows nowhere else: without that a picture of before the break passes for the whole of the day. */
const weggelatenzin = (n: number, plaats: number): string => {
  if (n === 0) return '';
  const rest = n === 1 ? 'die gebeurtenis is weggelaten' : `de ${n} gebeurtenissen vanaf daar zijn weggelaten`;
  return ` Hieronder staat alleen wat vóór gebeurtenis ${plaats} ligt; ${rest}.`;
};

function standVan(aantal: number, breuk: Breuk, weggelaten: number, kop: string): Ketenstand {
  if (breuk)
    return {
      stand: 'gebroken',
      aantal,
      bij: breuk.plaats,
      tekst: `Keten gebroken bij gebeurtenis ${breuk.plaats}: ${breuk.wat}.${weggelatenzin(weggelaten, breuk.plaats)}`,
    };
  return kop === ''
    ? {
        stand: 'niet-te-controleren',
        aantal,
        bij: null,
        tekst: 'Niet te controleren: bij de zaak is niet bewaard waar de keten eindigt.',
      }
    : { stand: 'klopt', aantal, bij: null, tekst: `Keten klopt: ${aantal} van ${aantal}.` };
}
