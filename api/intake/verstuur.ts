/**
 * Brings one command of the inbox to a case, and says how that ended: so it is an update, since a signal has no answer
 * (docs/ketenpartners.md).
 */
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Zaakfamilie } from '../../mas/begrippen.ts';
import { VERNIETIGD } from '../../mas/bewaren/vernietigd.ts';
import type { Postopdracht } from '../../mas/opdracht.ts';
import {
  NAGEKOMEN,
  nagekomenId,
  ontvang,
  type Postverzoek,
  ZAAKWORKFLOW,
  type Zaakstart,
} from '../../workflows/definities.ts';
import { SleutelVernietigd } from '../../platform/versleuteling/sleutelbos.ts';
import { isTemporalWeg, isZoWeer } from '../http/vertaal.ts';

export type Afloop =
  | { soort: 'geboekt' }
  /** The run that was knocked at is over. */
  | { soort: 'gesloten' }
  /** Not now; the sweep tries again. */
  | { soort: 'later'; reden: string }
  /** `tekst` says why, to a person. */
  | { soort: 'geweigerd'; code: string; tekst: string };

export interface Zending {
  zaakId: string;
  verschuiving: number;
  sleutel: string;
  /** Account that sent it. */
  door: string;
  opdracht: Postopdracht;
  /** Which workflow the case is; that of a case of absence when it is left out. */
  familie?: Zaakfamilie;
  /** For people who look in Temporal; codes only. */
  samenvatting: string;
}

const GEDULD_MS = 10_000;
/** A case that hands over to its next run is back within moments. */
const OVERDRACHT = 'Overdracht';
const OVERDRACHT_MS = 5_000;

/** A refusal that will be the same tomorrow. */
const BLIJVEND = [
  'Ongeldig',
  'Onbekend',
  'NietMogelijk',
  'MotivatieNodig',
  'PastNergens',
  'InhoudOnbekend',
  'AlGeboekt',
  'SleutelHergebruikt',
  'Vernietigd',
];

type Deur = Pick<
  ConstructorParameters<typeof WithStartWorkflowOperation>[1],
  'workflowId' | 'workflowIdReusePolicy'
> & { soort: string };

/**
 * To the case itself, which begins with this command when it is the first. The ledger decides whether a case is closed,
 * not what the server still knows of its runs: so a number whose first melding was refused is not lost.
 */
export const stuurNaarZaak = (client: Client, taskQueue: string, z: Zending): Promise<Afloop> =>
  stuur(client, taskQueue, z, {
    soort: ZAAKWORKFLOW[z.familie ?? 'verzuim'],
    workflowId: z.zaakId,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });

/** To the short workflow that books what still comes in for a closed case. */
export const stuurNagekomen = (client: Client, taskQueue: string, z: Zending): Promise<Afloop> =>
  stuur(client, taskQueue, z, {
    soort: NAGEKOMEN,
    workflowId: nagekomenId(z.zaakId),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });

async function stuur(client: Client, taskQueue: string, z: Zending, deur: Deur): Promise<Afloop> {
  const geduld = Date.now() + OVERDRACHT_MS;
  for (;;) {
    const afloop = await klop(client, taskQueue, z, deur);
    if (afloop.soort !== 'later' || afloop.reden !== OVERDRACHT || Date.now() > geduld) return afloop;
    await wacht(50);
  }
}

async function klop(client: Client, taskQueue: string, z: Zending, { soort, ...deur }: Deur): Promise<Afloop> {
  const start: Zaakstart = { zaakId: z.zaakId, verschuiving: z.verschuiving };
  const begin = new WithStartWorkflowOperation<(start: Zaakstart) => Promise<void>>(soort, {
    ...deur,
    taskQueue,
    args: [start],
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: z.samenvatting,
  });
  // no updateId: the ledger knows the key for ever, and a refusal that was our own fault may be tried again
  const verzoek: Postverzoek = { sleutel: z.sleutel, actor: { soort: 'account', id: z.door }, opdracht: z.opdracht };
  try {
    await client.withDeadline(Date.now() + GEDULD_MS, () =>
      client.workflow.executeUpdateWithStart(ontvang, { args: [verzoek], startWorkflowOperation: begin }),
    );
    return { soort: 'geboekt' };
  } catch (fout) {
    return duid(fout);
  }
}

function duid(fout: unknown): Afloop {
  if (fout instanceof WorkflowUpdateFailedError) {
    const { type: code = 'Onbekend', message: tekst = '' } = (fout.cause ?? {}) as { type?: string; message?: string };
    if (code === 'Gesloten') return { soort: 'gesloten' };
    return BLIJVEND.includes(code) ? { soort: 'geweigerd', code, tekst } : { soort: 'later', reden: code };
  }
  if (fout instanceof SleutelVernietigd) return { soort: 'geweigerd', ...VERNIETIGD };
  if (fout instanceof WorkflowExecutionAlreadyStartedError || fout instanceof WorkflowNotFoundError)
    return { soort: 'gesloten' };
  if (isZoWeer(fout)) return { soort: 'later', reden: OVERDRACHT };
  if (fout instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isTemporalWeg(fout)) {
    return { soort: 'later', reden: 'Temporal is niet bereikbaar' };
  }
  throw fout;
}
