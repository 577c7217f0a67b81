/**
 * What was sent along becomes a document of the case, once the case is known. Each is an action of its own under the account
 * of the form: the ledger says that it came in by the form, and the LPA opens it like any other document.
 */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { voerUit } from '../handelingen/voerUit.ts';
import type { Postbezorger } from '../intake/intake.ts';
import { PORTAAL } from './codes.ts';

/** How many kennisgevingen one round of the sweep takes up. */
const PER_RONDE = 100;

/** Ids in the inbox of kennisgevingen that were booked, and whose documents are not with the case yet. */
export async function nogOverTeDragen(prisma: PrismaClient): Promise<string[]> {
  const rijen = await prisma.$queryRaw<{ id: string }[]>`
    select p.id from postvak p join portaalcode c on p.nummer = 'kennisgeving/' || c.id
    where p.soort = 'opening' and p.stand = 'verwerkt' and exists (
      select from portaalbestand b where b.code_id = c.id and b.overgedragen_op is null)
    order by p.ontvangen_op limit ${PER_RONDE}`;
  return rijen.map(({ id }) => id);
}

/** Brings the documents of one kennisgeving to its case, once each, however often it is tried. */
export async function draagOver(huis: Postbezorger, postvakId: string): Promise<void> {
  const { prisma } = huis;
  const post = await prisma.postvak.findUnique({ where: { id: postvakId } });
  const codeId = /^kennisgeving\/(.+)$/.exec(post?.nummer ?? '')?.[1];
  if (post?.stand !== 'verwerkt' || post.zaakId === null || codeId === undefined) return;
  const bestanden = await prisma.portaalbestand.findMany({
    where: { codeId, overgedragenOp: null },
    orderBy: [{ op: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  for (const { id } of bestanden) await draagBestandOver(huis, post.zaakId, id);
}

async function draagBestandOver({ prisma, client, log }: Postbezorger, zaakId: string, id: string): Promise<void> {
  // made anew at each attempt: what belongs to no event is thrown away after a day
  await prisma.$executeRaw`
    insert into document (id, zaak_id, soort, naam, mediatype, bytes, sha256, regime, scan, gemaakt_door)
    select id, ${zaakId}, 'bijlage', naam, mediatype, bytes, sha256, 'AVG', scan, ${PORTAAL}
    from portaalbestand where id = ${id} on conflict do nothing`;
  const uitslag = await voerUit(client, prisma, zaakId, {
    sleutel: `${PORTAAL}/${id}`,
    actor: { soort: 'account', id: PORTAAL },
    handeling: { soort: 'voeg-document-toe', document: id, aard: 'brief-ouder' },
  });
  if (uitslag.soort === 'geboekt')
    await prisma.portaalbestand.update({
      where: { id },
      data: { overgedragenOp: new Date(), bytes: new Uint8Array() },
    });
  else if (uitslag.soort === 'geweigerd')
    log.warn({ code: uitslag.code, zaakId }, 'een document van een kennisgeving kon niet bij de zaak');
}
