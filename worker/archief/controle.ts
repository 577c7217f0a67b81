/** What should be in the archive and is not, or is no longer what was put there. */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zaakVan } from '../../workflows/definities.ts';
import { geeindigd, isBewaard } from './archiveer.ts';
import { uitArchief } from './bewaar.ts';

export interface Gemis {
  zaakId: string;
  /** In Dutch, for an operator. */
  wat: string;
}

/** In milliseconds: a run that has just ended is put away in the next round. */
const GEDULD = 3_600_000;

/** Compares the archive with the server, with the closed cases, and with itself. Changes nothing. */
export async function controleerArchief(
  prisma: PrismaClient,
  clients: readonly Client[],
  nu: number,
): Promise<Gemis[]> {
  const opServer = await Promise.all(clients.map((client) => nietBewaard(prisma, client, nu)));
  return [
    ...opServer.flat(),
    ...(await gaten(prisma, clients)),
    ...(await zonderLaatsteRun(prisma, clients)),
    ...(await veranderd(prisma)),
  ];
}

async function nietBewaard(prisma: PrismaClient, client: Client, nu: number): Promise<Gemis[]> {
  const uit: Gemis[] = [];
  for await (const { workflowId, runId, closeTime } of geeindigd(client, null)) {
    if ((closeTime?.getTime() ?? 0) > nu - GEDULD || (await isBewaard(prisma, runId))) continue;
    uit.push({ zaakId: zaakVan(workflowId), wat: `run ${runId} is geëindigd en niet gearchiveerd` });
  }
  return uit;
}

/** A run that took over from another of which nothing is left. */
async function gaten(prisma: PrismaClient, clients: readonly Client[]): Promise<Gemis[]> {
  const rijen = await prisma.$queryRaw<{ workflowId: string; vorige: string }[]>`
    select a.workflow_id as "workflowId", a.vorige_run as vorige from archief a
    where a.vorige_run is not null and not exists (select from archief v where v.run_id = a.vorige_run)`;
  const weg = await Promise.all(
    rijen.map(async ({ workflowId, vorige }) => ({
      workflowId,
      vorige,
      kent: await kent(clients, workflowId, vorige),
    })),
  );
  return weg
    .filter(({ kent }) => !kent)
    .map(({ workflowId, vorige }) => ({
      zaakId: zaakVan(workflowId),
      wat: `run ${vorige} ontbreekt in het archief, en de server kent haar niet meer`,
    }));
}

/** A closed case of which the run that closed it is kept nowhere: one that handed over is not the last. */
async function zonderLaatsteRun(prisma: PrismaClient, clients: readonly Client[]): Promise<Gemis[]> {
  const rijen = await prisma.$queryRaw<{ zaakId: string }[]>`
    select zaak_id as "zaakId" from zaak z
    where status = 'gesloten' and not exists (
      select from archief a where a.workflow_id = z.zaak_id and a.stand <> 'CONTINUED_AS_NEW')`;
  const uit = await Promise.all(rijen.map(async ({ zaakId }) => ({ zaakId, kent: await kent(clients, zaakId) })));
  return uit
    .filter(({ kent }) => !kent)
    .map(({ zaakId }) => ({ zaakId, wat: 'de zaak is gesloten, en haar laatste run is niet bewaard' }));
}

async function veranderd(prisma: PrismaClient): Promise<Gemis[]> {
  const uit: Gemis[] = [];
  for (let na = ''; ;) {
    const rijen = await prisma.archief.findMany({ where: { runId: { gt: na } }, orderBy: { runId: 'asc' }, take: 50 });
    for (const rij of rijen)
      if (uitArchief(rij) === null)
        uit.push({ zaakId: rij.zaakId, wat: `de gearchiveerde run ${rij.runId} is veranderd` });
    const laatste = rijen.at(-1);
    if (!laatste) return uit;
    na = laatste.runId;
  }
}

async function kent(clients: readonly Client[], workflowId: string, runId?: string): Promise<boolean> {
  const antwoorden = await Promise.all(
    clients.map((client) =>
      client.workflow
        .getHandle(workflowId, runId)
        .describe()
        .then(
          () => true,
          (fout: unknown) => {
            if (fout instanceof WorkflowNotFoundError) return false;
            throw fout;
          },
        ),
    ),
  );
  return antwoorden.includes(true);
}
