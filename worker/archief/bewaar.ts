/** A run that has ended, put away as it was. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { sha256 } from '../../activities/keten.ts';
import { payloadConverter } from '../../platform/temporal/omzetter.ts';
import { ontsluitGeschiedenis } from '../../platform/versleuteling/geschiedenis.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zaakVan } from '../../workflows/definities.ts';
import { leesGeschiedenis } from '../audit/herspelen/geschiedenis.ts';

export interface Archiefbron {
  prisma: PrismaClient;
  /** Of one namespace. */
  client: Client;
  codec: PayloadCodec;
}

/**
 * Stores the history of a run under its id as it came, sealed; what stands there already stays. It is opened only to see
 * under which protocols it was made: with a key that does not open, it is kept as well, and names none.
 * @returns whether it is new
 */
export async function bewaarRun(
  { prisma, client, codec }: Archiefbron,
  { workflowId, runId, type, status, startTime, closeTime }: WorkflowExecutionInfo,
): Promise<boolean> {
  const tekst = historyToJSON(await client.workflow.getHandle(workflowId, runId).fetchHistory());
  const open = await ontsluitGeschiedenis(codec, JSON.parse(tekst), workflowId);
  const { vorigeRun, bouwsels, sdks, boekingen } = leesGeschiedenis(open, payloadConverter);
  const protocollen = boekingen.flatMap(({ geboekt }) => geboekt.gebeurtenissen.map(({ protocol }) => protocol));
  const { count } = await prisma.archief.createMany({
    data: {
      runId,
      workflowId,
      zaakId: zaakVan(workflowId),
      workflow: type,
      vorigeRun,
      stand: status.name,
      begonnenOp: startTime,
      geslotenOp: closeTime ?? startTime,
      geschiedenis: new Uint8Array(gzipSync(tekst)),
      sha256: sha256(tekst),
      bouwsels,
      sdks,
      protocollen: [...new Set(protocollen)].sort(),
    },
    skipDuplicates: true,
  });
  return count > 0;
}

/** The history as it was put away, or null when it is no longer what it was. */
export function uitArchief({ geschiedenis, sha256: hash }: { geschiedenis: Uint8Array; sha256: string }): unknown {
  const tekst = pakUit(geschiedenis);
  return tekst !== null && sha256(tekst) === hash ? JSON.parse(tekst) : null;
}

function pakUit(bytes: Uint8Array): string | null {
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    return null;
  }
}
