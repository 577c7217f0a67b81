/** The replay of one case of the house, as a report: for the command line, and for who asked for it on a screen. */
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { leesSchakels } from '../../../activities/grootboek.ts';
import type { Schakel } from '../../../activities/keten.ts';
import { leesGebeurtenis } from '../../../bewijs/leesbaar.ts';
import { dagVan } from '../../../mas/datum.ts';
import { payloadConverter } from '../../../platform/temporal/omzetter.ts';
import { ontsluitGeschiedenis } from '../../../platform/versleuteling/geschiedenis.ts';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { bouwselVan } from '../../worker.ts';
import { type Bevinding, herspeel, type Run } from './herspeel.ts';
import { runsVan, type Vondst } from './runs.ts';

export interface Herspeelverslag {
  /** How many runs were replayed, and how many bookings in them were held against the ledger. */
  runs: number;
  boekingen: number;
  /** Builds of the workflow code and versions of the SDK that the case ran on. */
  bouwsels: string[];
  sdks: string[];
  /** The build that replayed it. */
  bouwselNu: string;
  bevindingen: Pick<Bevinding, 'runId' | 'eventId' | 'wat'>[];
  /** The day on which the content of the case was destroyed: nothing was replayed, `runs` in the archive still have their hash. */
  vernietigdOp?: string;
}

export interface Herspeelhuis {
  prisma: PrismaClient;
  /** Of the namespace of the case; null when the server is not asked. */
  client: Client | null;
  codec: PayloadCodec;
  bundel: WorkflowBundleWithSourceMap;
}

/** @returns null when there is no such case */
export async function herspeelZaak(huis: Herspeelhuis, zaakId: string): Promise<Herspeelverslag | null> {
  const { prisma, bundel, codec } = huis;
  const schakels = await leesSchakels(prisma, zaakId);
  if (schakels.length === 0) return null;
  const vondst = await runsVan(huis, zaakId);
  const uitArchief = vondst.veranderd.map((runId) => ({ runId, eventId: null, wat: 'het archief is veranderd' }));
  const sleutel = await prisma.zaaksleutel.findUnique({ where: { zaakId } });
  if (sleutel?.vernietigdOp) {
    const bevindingen = [...zonderVernietiging(schakels), ...uitArchief];
    return vernietigd(vondst, dagVan(sleutel.vernietigdOp.getTime()), bouwselVan(bundel), bevindingen);
  }
  const runs = await Promise.all(vondst.runs.map((run) => ontsluit(codec, run)));
  const antwoorden = await prisma.antwoord.findMany({ where: { zaakId } });
  const opdrachten = new Map(antwoorden.map(({ sleutel, opdrachtHash }) => [sleutel, opdrachtHash]));
  const uit = await herspeel({ bundel, omzetter: payloadConverter }, runs, { zaakId, schakels, opdrachten });
  // of a case without a run every event would be one that no run booked: said once
  const leeg = runs.length === 0 && uitArchief.length === 0;
  const bevindingen = leeg ? [NIETS] : [...uitArchief, ...uit.bevindingen];
  const kaal = bevindingen.map(({ runId, eventId, wat }) => ({ runId, eventId, wat }));
  const { boekingen, bouwsels, sdks } = uit;
  return { runs: uit.runs, boekingen, bouwsels, sdks, bouwselNu: bouwselVan(bundel), bevindingen: kaal };
}

const ontsluit = async (codec: PayloadCodec, run: Run): Promise<Run> => ({
  ...run,
  geschiedenis: await ontsluitGeschiedenis(codec, run.geschiedenis, run.workflowId),
});

/** A key that is gone shows that nobody can read the case, and not that somebody decided to destroy it: the ledger does. */
function zonderVernietiging(schakels: readonly Schakel[]): Herspeelverslag['bevindingen'] {
  const isBesloten = schakels
    .flatMap((schakel) => leesGebeurtenis(schakel) ?? [])
    .some(({ soort, gegevens }) => soort === 'InhoudVernietigd' && gegevens.deel === 'geheel');
  const wat = 'de sleutel van de zaak is weg, en in het grootboek staat niet dat de zaak is vernietigd';
  return isBesloten ? [] : [{ runId: null, eventId: null, wat }];
}

/** Nobody can read it any more; that the archive holds what was put there can still be seen. */
const vernietigd = (
  { gearchiveerd: runs }: Vondst,
  vernietigdOp: string,
  bouwselNu: string,
  bevindingen: Herspeelverslag['bevindingen'],
): Herspeelverslag => ({ runs, boekingen: 0, bouwsels: [], sdks: [], bouwselNu, bevindingen, vernietigdOp });

const NIETS: Herspeelverslag['bevindingen'][number] = {
  runId: null,
  eventId: null,
  wat: 'geen run is gearchiveerd, en de Temporal-server kent de zaak niet (meer): er is niets te herspelen',
};
