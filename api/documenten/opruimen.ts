/** What nobody settled goes: previews of letters, and files that were not added to their case. */
import type { Logger } from '../../platform/log.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** In milliseconds: how long it is kept, and how often it is looked at. */
const BEWAAR = 24 * 3_600_000;
const ELKE = 3_600_000;

type Databank = Pick<PrismaClient, 'document' | '$executeRaw'>;

/** A preview goes with its letters; one that was settled stays, since what went out refers to it. */
export async function ruimOp(prisma: Databank, nu: number): Promise<void> {
  const voor = new Date(nu - BEWAAR);
  await prisma.document.deleteMany({ where: { nr: null, gemaaktOp: { lt: voor } } });
  await prisma.$executeRaw`
    delete from briefvoorbeeld v where gemaakt_op < ${voor} and not exists (
      select from jsonb_array_elements(v.exemplaren) e join document d on d.id = e -> 'document' ->> 'id')`;
}

/** Tidies up now and every hour. Gives what stops it; a round that is busy is waited for. */
export function startOpruimer(prisma: Databank, log: Logger): () => Promise<void> {
  let ronde = Promise.resolve();
  const begin = (): void => {
    ronde = ruimOp(prisma, Date.now()).catch((fout: unknown) => {
      log.warn({ fout }, 'opruimen van oude voorbeelden lukte niet');
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
