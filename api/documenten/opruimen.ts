/**
 * What nobody settled goes: previews of letters, and files that were not added to their case. What went out is kept no longer
 * than somebody may need it: that it went is in the ledger.
 */
import type { Logger } from '../../platform/log.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** In milliseconds: how long it is kept, and how often it is looked at. */
const BEWAAR = 24 * 3_600_000;
const ELKE = 3_600_000;
/** As long as a partner can fetch a message (`bezorging/inhoud`): the address that something went to, and what was caught. */
const BEWAAR_VERZONDEN = 28 * 24 * 3_600_000;

type Databank = Pick<PrismaClient, 'document' | 'opvang' | '$executeRaw'>;

/** A preview goes with its letters; one that was settled stays, since what went out refers to it. */
export async function ruimOp(prisma: Databank, nu: number): Promise<void> {
  const voor = new Date(nu - BEWAAR);
  await prisma.document.deleteMany({ where: { nr: null, gemaaktOp: { lt: voor } } });
  await prisma.$executeRaw`
    delete from briefvoorbeeld v where gemaakt_op < ${voor} and not exists (
      select from jsonb_array_elements(v.exemplaren) e join document d on d.id = e -> 'document' ->> 'id')`;
  await wisVerzonden(prisma, nu);
}

/** The row stays: by it we know that it is out. What is still tried finds its address again. */
async function wisVerzonden(prisma: Databank, nu: number): Promise<void> {
  const voor = new Date(nu - BEWAAR_VERZONDEN);
  await prisma.$executeRaw`
    update verzending set inhoud = 'null'::jsonb
    where inhoud_tot <= ${new Date(nu)} and inhoud <> 'null'::jsonb`;
  await prisma.$executeRaw`update verzending set aan = '' where begonnen_op < ${voor} and aan <> ''`;
  await prisma.opvang.deleteMany({ where: { op: { lt: voor } } });
}

/** Tidies up now and every hour. Gives what stops it; a round that is busy is waited for. */
export function startOpruimer(prisma: Databank, log: Logger): () => Promise<void> {
  let ronde = Promise.resolve();
  const begin = (): void => {
    ronde = ruimOp(prisma, Date.now()).catch((fout: unknown) => {
      log.warn({ fout }, 'opruimen van wat oud is lukte niet');
    });
  };
  begin();
  const wekker = setInterval(begin, ELKE);
  return async () => {
    clearInterval(wekker);
    await ronde;
  };
}

/** What somebody saw of a letter before, once he looks again: only the last preview can be settled. */
export async function gooiEerdereWeg(
  prisma: Databank,
  { zaakId, over, accountId }: { zaakId: string; over: string; accountId: string },
): Promise<void> {
  await prisma.$executeRaw`
    with weg as (
      delete from document d using briefvoorbeeld v, jsonb_array_elements(v.exemplaren) e
      where v.zaak_id = ${zaakId} and v.over = ${over} and v.account_id = ${accountId}
        and d.id = e -> 'document' ->> 'id' and d.nr is null returning d.id)
    delete from briefvoorbeeld v where v.zaak_id = ${zaakId} and v.over = ${over} and v.account_id = ${accountId}
      and exists (select from jsonb_array_elements(v.exemplaren) e join document d on d.id = e -> 'document' ->> 'id'
        where d.nr is null)`;
}
