/**
 * What nobody settled goes: previews of letters with the codes in them, files that were not added to their case, what parents
 * did not send in, and codes by hand that are past their day. What went out is kept no longer than somebody may need it: that it went is in the ledger.
 */
import type { Protocolregister } from '../../activities/register.ts';
import { teDoen } from '../../mas/bezigheden.ts';
import { beginVan, type Dag, dagVan, plusDagen } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { berekenTermijn } from '../../mas/termijn/index.ts';
import type { Logger } from '../../platform/log.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { PER_BRIEF } from '../ouderportaal/codes.ts';
import { leesDossier } from '../zaken/dossier.ts';

/** In milliseconds: how long it is kept, and how often it is looked at. */
const BEWAAR = 24 * 3_600_000;
const ELKE = 3_600_000;
/** As long as a partner can fetch a message: the address that something went to, and what was caught. */
const TERMIJN = 'bezorging/inhoud';

type Databank = Pick<PrismaClient, 'document' | 'opvang' | '$executeRaw'>;
interface Nodig {
  prisma: PrismaClient;
  register: Protocolregister;
}

/** A preview goes with its letters; one that was settled stays, since what went out refers to it. */
export async function ruimOp({ prisma, register }: Nodig, nu: number): Promise<void> {
  const voor = new Date(nu - BEWAAR);
  await prisma.document.deleteMany({ where: { nr: null, gemaaktOp: { lt: voor } } });
  await prisma.$executeRaw`
    delete from briefvoorbeeld v where gemaakt_op < ${voor} and not exists (
      select from jsonb_array_elements(v.exemplaren) e join document d on d.id = e -> 'document' ->> 'id')`;
  await prisma.$executeRaw`
    delete from portaalbestand b using portaalcode c
    where c.id = b.code_id and c.gebruikt_op is null and b.op < ${voor}`;
  await prisma.$executeRaw`
    delete from portaalcode c where doel = ${PER_BRIEF} and gemaakt_op < ${voor}
      and not exists (select from document d where d.id = c.id)`;
  // up to its last day it still says that an older one was replaced
  await prisma.$executeRaw`
    with weg as (
      delete from portaalcode c where doel <> ${PER_BRIEF} and geldig_tot < ${dagVan(nu - BEWAAR)} and not exists (
        select from portaalbestand b where b.code_id = c.id and b.overgedragen_op is null) returning id)
    delete from portaalbestand b using weg where b.code_id = weg.id`;
  await wisVerzonden({ prisma, register }, nu);
}

/** The row stays: by it we know that it is out. What is still tried finds its address again. */
async function wisVerzonden({ prisma, register }: Nodig, nu: number): Promise<void> {
  await wisInhoud(prisma, nu);
  const vandaag = dagVan(nu);
  const gemeenten = await prisma.$queryRaw<{ gemeente: string }[]>`
    select gemeente from verzending where aan <> '' union select gemeente from opvang`;
  const protocollen = await register.nu(prisma);
  for (const { gemeente } of gemeenten) {
    const voor = new Date(beginVan(eersteBewaarde(protocollen.voor(gemeente, vandaag), vandaag)));
    await prisma.$executeRaw`
      update verzending set aan = '' where gemeente = ${gemeente} and begonnen_op < ${voor} and aan <> ''`;
    await prisma.opvang.deleteMany({ where: { gemeente, op: { lt: voor } } });
  }
}

/** What is still to go out keeps its content, however long that takes. */
async function wisInhoud(prisma: PrismaClient, nu: number): Promise<void> {
  const rijen = await prisma.$queryRaw<{ sleutel: string; zaakId: string; klaar: boolean }[]>`
    select sleutel, zaak_id as "zaakId", (bezorgd_op is not null or geweigerd is not null) as klaar from verzending
    where inhoud_tot <= ${new Date(nu)} and inhoud <> 'null'::jsonb`;
  for (const { sleutel, zaakId, klaar } of rijen)
    if (klaar || !(await moetNogUit(prisma, zaakId, sleutel)))
      await prisma.$executeRaw`update verzending set inhoud = 'null'::jsonb where sleutel = ${sleutel}`;
}

async function moetNogUit(prisma: PrismaClient, zaakId: string, sleutel: string): Promise<boolean> {
  const zaak = await prisma.zaak.findUnique({ where: { zaakId } });
  return zaak !== null && teDoen(await leesDossier(prisma, zaak)).some((bezigheid) => bezigheid.sleutel === sleutel);
}

/** The first day of which is kept what went out. The holidays of one region are as good here as those of another. */
function eersteBewaarde({ termijnen, kalender }: Protocol, vandaag: Dag): Dag {
  const regel = termijnen[TERMIJN];
  if (!regel) throw new Error(`het protocol kent termijn ${TERMIJN} niet`);
  let dag = vandaag;
  while (berekenTermijn(regel, plusDagen(dag, -1), kalender, 'midden').laatsteDag >= vandaag) dag = plusDagen(dag, -1);
  return dag;
}

/** Tidies up now and every hour. Gives what stops it; a round that is busy is waited for. */
export function startOpruimer(nodig: Nodig, log: Logger): () => Promise<void> {
  let ronde = Promise.resolve();
  const begin = (): void => {
    ronde = ruimOp(nodig, Date.now()).catch((fout: unknown) => {
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
