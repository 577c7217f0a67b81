/** A pupil goes with the last of his cases: then nothing is left that needs to know who he is. */
import { kringVan } from '../../activities/kring.ts';
import type { Prisma } from '../../prisma/generated/client.ts';

type Tx = Prisma.TransactionClient;

/**
 * Destroys every record of the child, with gezag, leave and codes, unless another case of it is left or something of it is
 * on its way. Two last cases at the same moment: the second waits for the first, and finds that it is the last.
 * @returns how many records went
 */
export async function wisLeerling(tx: Tx, leerlingId: string): Promise<number> {
  const ids = [...(await kringVan(tx, leerlingId))];
  await tx.$queryRaw`select id from leerling where id = any(${ids}) order by id for update`;
  const [over] = await tx.$queryRaw<{ nodig: boolean }[]>`
    select exists (
      select from zaak z left join zaaksleutel s on s.zaak_id = z.zaak_id
      where z.leerling_id = any(${ids}) and s.vernietigd_op is null
    ) or exists (select from postvak where leerling_id = any(${ids}) and stand = 'nieuw') as nodig`;
  if (over?.nodig !== false) return 0;
  const codes = (await tx.portaalcode.findMany({ where: { leerlingId: { in: ids } }, select: { id: true } })).map(
    ({ id }) => id,
  );
  await tx.portaalsessie.deleteMany({ where: { codeId: { in: codes } } });
  await tx.portaalbestand.deleteMany({ where: { codeId: { in: codes } } });
  await tx.portaalcode.deleteMany({ where: { id: { in: codes } } });
  await tx.$executeRaw`
    delete from inhoud where id in (select inhoud_id from postvak where leerling_id = any(${ids}))`;
  const vanKind = { where: { leerlingId: { in: ids } } };
  await tx.postvak.deleteMany(vanKind);
  await tx.gezag.deleteMany(vanKind);
  await tx.verlof.deleteMany(vanKind);
  await tx.doorbreking.deleteMany(vanKind);
  return (await tx.leerling.deleteMany({ where: { id: { in: ids } } })).count;
}
