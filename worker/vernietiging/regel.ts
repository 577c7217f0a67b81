/**
 * Destroys one case of a list, in three steps that each may be done again: what the database holds, the event in the ledger,
 * and the key with what only that event still needed. A process that dies leaves it to the next.
 */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { beoordeelBewaren } from '../../activities/bewaarvraag.ts';
import type { Protocolregister } from '../../activities/register.ts';
import type { Beletsel } from '../../mas/bewaren/beletsels.ts';
import type { Bewaaroordeel } from '../../mas/bewaren/dag.ts';
import type { Vernietigdeel } from '../../mas/bewaren/regels.ts';
import { dagVan } from '../../mas/datum.ts';
import type { Vernietigopdracht } from '../../mas/opdracht.ts';
import { vernietigZaaksleutel } from '../../platform/versleuteling/sleutelbos.ts';
import type { Prisma, PrismaClient, Vernietigingslijst, Vernietigingsregel } from '../../prisma/generated/client.ts';
import { wisLeerling } from './leerling.ts';
import { wisOpenArchief, wisRuns } from './runs.ts';
import { aantallenVan, wisZaak } from './wis.ts';

export interface Vernietigwerk {
  prisma: PrismaClient;
  register: Protocolregister;
  client: Client;
  /** In milliseconds, of the machine: it is about the store, not about a case. */
  nu: () => number;
}

/** An unreadable case is kept, and its line is done. Of the last two the list comes no further by itself. */
export type Regelafloop = 'klaar' | 'onleesbaar' | 'wacht-op-grootboek' | 'geweigerd' | 'boeking-weg';

const TRANSACTIE = { maxWait: 10_000, timeout: 60_000 };

export async function vernietigRegel(
  werk: Vernietigwerk,
  lijst: Vernietigingslijst,
  { lijstId, zaakId }: Pick<Vernietigingsregel, 'lijstId' | 'zaakId'>,
): Promise<Regelafloop> {
  const { prisma, nu } = werk;
  const deel = lijst.deel as Vernietigdeel;
  const stand = await prisma.$transaction((tx) => wis(tx, werk, lijst, zaakId), TRANSACTIE);
  if (stand === 'onleesbaar') return stand;
  if (stand !== 'gewist') return 'klaar';
  const vanLijst = { bericht: { path: ['lijst'], equals: lijstId } };
  const post = await prisma.postvak.findFirst({ where: { soort: 'vernietiging', nummer: zaakId, ...vanLijst } });
  // another worker takes it away with the last step
  if (!post) return (await isKlaar(prisma, lijstId, zaakId)) ? 'klaar' : 'boeking-weg';
  if (post.stand === 'geweigerd') return 'geweigerd';
  if (post.stand !== 'verwerkt') return 'wacht-op-grootboek';
  if (deel === 'geheel') {
    await wisRuns(werk.client, zaakId);
    await wisOpenArchief(prisma, zaakId);
  }
  await prisma.$transaction((tx) => rondAf(tx, { lijstId, zaakId, deel }, new Date(nu())), TRANSACTIE);
  return 'klaar';
}

const isKlaar = async (prisma: PrismaClient, lijstId: string, zaakId: string): Promise<boolean> =>
  (await prisma.vernietigingsregel.count({ where: { lijstId, zaakId, stand: 'klaar' } })) > 0;

/** Two workers at the same line are one after another. */
async function houdRegel(tx: Prisma.TransactionClient, lijstId: string, zaakId: string): Promise<Vernietigingsregel> {
  await tx.$queryRaw`select from vernietigingsregel where lijst_id = ${lijstId} and zaak_id = ${zaakId} for update`;
  return tx.vernietigingsregel.findUniqueOrThrow({ where: { lijstId_zaakId: { lijstId, zaakId } } });
}

async function wis(
  tx: Prisma.TransactionClient,
  { register, nu }: Pick<Vernietigwerk, 'register' | 'nu'>,
  lijst: Vernietigingslijst,
  zaakId: string,
): Promise<string> {
  const dag = dagVan(nu());
  const wie = { lijstId_zaakId: { lijstId: lijst.id, zaakId } };
  const regel = await houdRegel(tx, lijst.id, zaakId);
  if (regel.stand !== 'wacht') return regel.stand;
  // nothing is booked between the judgement and what goes
  await tx.$queryRaw`select from zaak where zaak_id = ${zaakId} for update`;
  const deel = lijst.deel as Vernietigdeel;
  const protocol = (await register.nu(tx)).voor(lijst.gemeente, dag);
  const { vraag, oordeel } = await beoordeelBewaren(tx, protocol, { zaakId, deel, vandaag: dag });
  const tegen = watErTussenKwam(oordeel);
  if (!vraag || tegen.length > 0) {
    await tx.vernietigingsregel.update({
      where: wie,
      data: { stand: 'niet-vernietigd', beletsels: tegen, klaarOp: new Date(nu()) },
    });
    return tegen.includes('onleesbaar') ? 'onleesbaar' : 'niet-vernietigd';
  }
  const gewist = await wisZaak(tx, zaakId, deel);
  const opdracht = {
    soort: 'boek-vernietiging',
    lijst: lijst.id,
    deel,
    grondslag: regel.grondslag,
    ...aantallenVan(gewist),
  } satisfies Vernietigopdracht;
  await legInPostvak(tx, lijst, zaakId, opdracht);
  await tx.vernietigingsregel.update({
    where: wie,
    data: { stand: 'gewist', aantallen: gewist, hashVoor: vraag.dossier.hash },
  });
  return 'gewist';
}

/** What came in between the list and now keeps it: a bezwaar, another case, a birth date or a term that was put right. */
function watErTussenKwam(oordeel: Bewaaroordeel): Beletsel[] {
  if ('beletsels' in oordeel) return oordeel.beletsels;
  return oordeel.mag ? [] : ['termijn-niet-voorbij'];
}

const legInPostvak = (
  tx: Prisma.TransactionClient,
  { goedgekeurdOp, goedgekeurdDoor }: Vernietigingslijst,
  zaakId: string,
  opdracht: Vernietigopdracht,
): Promise<unknown> =>
  tx.postvak.create({
    data: {
      id: randomUUID(),
      soort: 'vernietiging',
      nummer: zaakId,
      mutatietijd: goedgekeurdOp ?? new Date(0),
      leerlingId: '',
      bericht: { ...opdracht },
      ingezondenDoor: goedgekeurdDoor ?? '',
    },
  });

/** From here on nobody reads the case in Temporal, and nothing can be written in it. */
async function rondAf(
  tx: Prisma.TransactionClient,
  { lijstId, zaakId, deel }: { lijstId: string; zaakId: string; deel: Vernietigdeel },
  op: Date,
): Promise<void> {
  // a worker that hung may come after another that did this, when the case is on its next list already
  if ((await houdRegel(tx, lijstId, zaakId)).stand !== 'gewist') return;
  const [zaak] = await tx.$queryRaw<{ hash: string; leerlingId: string | null }[]>`
    select hash, leerling_id as "leerlingId" from zaak where zaak_id = ${zaakId} for update`;
  await tx.postvak.deleteMany({ where: { soort: 'vernietiging', nummer: zaakId } });
  if (deel === 'geheel') {
    await vernietigZaaksleutel(tx, zaakId, op);
    await tx.antwoord.deleteMany({ where: { zaakId } });
    if (zaak?.leerlingId) await wisLeerling(tx, zaak.leerlingId);
  }
  await tx.vernietigingsregel.updateMany({
    where: { lijstId, zaakId },
    data: { stand: 'klaar', hashNa: zaak?.hash ?? null, klaarOp: op },
  });
}
