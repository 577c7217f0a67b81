import { setTimeout as wacht } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { GRPC, grpcCode } from './grpc.ts';
import { isMinstens, TIJDSPRINGEN_VANAF } from './versies.ts';

/**
 * What cases are found by in Temporal: a code or a date each, never anything about a person (search attributes are not
 * encrypted, and a route would say too much). EersteTermijn is a moment, so that Temporal's own list can sort on it.
 */
export const ZOEKVELDEN = {
  Gemeente: 'KEYWORD',
  Fase: 'KEYWORD',
  Stap: 'KEYWORD',
  Routekaart: 'KEYWORD',
  Status: 'KEYWORD',
  EersteTermijn: 'DATETIME',
} as const;

/** Closed cases stay with Temporal this long; by then their histories have been archived many times over. */
const BEWAREN = '30 days';
/** A new namespace or search attribute is known to all parts of a server within some seconds. */
const GEDULD_MS = 60_000;
const POLS_MS = 250;

/** What a server can do for Schakel. */
export interface Inrichting {
  /** Version of the server; empty when it does not tell (Temporal Cloud). */
  readonly versie: string;
  /** Whether the clock of a trial case can be moved on. */
  readonly tijdspringen: boolean;
  /** Why not, in words for an operator; empty when it can. */
  readonly reden: string;
}

/** The server refuses what Schakel needs and may not do itself. */
export class InrichtFout extends Error {
  override readonly name = 'InrichtFout';
}

/** Tries again until it works or the patience is over; what the server will never allow is not tried again. */
async function volhoud<T>(wat: string, doe: () => Promise<T>): Promise<T> {
  const tot = Date.now() + GEDULD_MS;
  for (;;) {
    try {
      return await doe();
    } catch (fout) {
      if (grpcCode(fout) === GRPC.PERMISSION_DENIED) {
        throw new InrichtFout(
          `De Temporal-server staat niet toe: ${wat}. Laat een beheerder van die server dit doen.`,
          { cause: fout },
        );
      }
      if (Date.now() > tot) throw fout;
      await wacht(POLS_MS);
    }
  }
}

async function maakNamespace(server: Connection, namespace: string): Promise<void> {
  try {
    await server.workflowService.describeNamespace({ namespace });
    return;
  } catch (fout) {
    if (grpcCode(fout) !== GRPC.NOT_FOUND) throw fout;
  }
  try {
    await server.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(BEWAREN),
    });
  } catch (fout) {
    // another process was just before us
    if (grpcCode(fout) !== GRPC.ALREADY_EXISTS) throw fout;
  }
}

/** Registers what is missing, then asks a question with each: only when that is answered can a case be started with them. */
async function maakZoekvelden(server: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await server.operatorService.listSearchAttributes({ namespace });
  const nieuw = Object.entries(ZOEKVELDEN).filter(([naam]) => !(naam in customAttributes));
  if (nieuw.length > 0) {
    const { IndexedValueType } = proto.temporal.api.enums.v1;
    await server.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(
        nieuw.map(([naam, soort]) => [naam, IndexedValueType[`INDEXED_VALUE_TYPE_${soort}`]]),
      ),
    });
  }
  // in quotes of their own: Status is a word of SQL
  const query = Object.keys(ZOEKVELDEN)
    .map((naam) => `\`${naam}\` is null`)
    .join(' and ');
  await server.workflowService.countWorkflowExecutions({ namespace, query });
}

/**
 * Asks for the time skipping of a case that does not exist. A server that can skip time misses the case; one that cannot,
 * or may not in this namespace, misses the whole request.
 */
async function kanTijdspringen(server: Connection, namespace: string): Promise<boolean> {
  try {
    await server.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution: { workflowId: 'bestaat-niet' },
      fastForwardId: 'proef',
    });
    return true;
  } catch (fout) {
    if (grpcCode(fout) === GRPC.UNIMPLEMENTED) return false;
    if (grpcCode(fout) === GRPC.NOT_FOUND) return true;
    throw fout;
  }
}

function redenWaarom(versie: string, namespaceProef: string): string {
  return versie && !isMinstens(versie, TIJDSPRINGEN_VANAF)
    ? `de Temporal-server is versie ${versie}; proefzaken vragen ${TIJDSPRINGEN_VANAF} of later`
    : `frontend.WorkflowTimeSkippingEnabled staat op de Temporal-server niet aan voor de namespace ${namespaceProef}`;
}

/**
 * Makes a Temporal server ready for Schakel: namespaces, search attributes. Safe to repeat, and for several processes at
 * once; returns when cases can be started. A server that is not there yet is waited for, a minute at most.
 * @param address `host:port`
 * @throws {InrichtFout} when the server does not allow it
 */
export async function richtIn(
  address: string,
  { namespace, namespaceProef }: { namespace: string; namespaceProef: string },
): Promise<Inrichting> {
  const server = Connection.lazy({ address });
  try {
    await volhoud('verbinding maken', () => server.workflowService.getSystemInfo({}));
    await Promise.all(
      [namespace, namespaceProef].map(async (n) => {
        await volhoud(`de namespace ${n} maken`, () => maakNamespace(server, n));
        await volhoud(`zoekvelden maken in de namespace ${n}`, () => maakZoekvelden(server, n));
      }),
    );
    const { serverVersion } = await server.workflowService.getSystemInfo({});
    const tijdspringen = await volhoud('proefzaken', () => kanTijdspringen(server, namespaceProef));
    return {
      versie: serverVersion,
      tijdspringen,
      reden: tijdspringen ? '' : redenWaarom(serverVersion, namespaceProef),
    };
  } finally {
    await server.close();
  }
}
