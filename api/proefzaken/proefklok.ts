/** The clock of one trial case, moved by the server itself. Never open-ended: a case that skips freely runs to its end. */
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Moment } from '../../mas/datum.ts';
import { type Stand, vraagStand } from '../../workflows/definities.ts';
import { nietBeschikbaar } from '../http/fout.ts';
import { grpcFout } from '../http/vertaal.ts';

/** A person waits for the answer; a move of two years with its reminders takes some seconds. */
const GEDULD_MS = 25_000;
const FAILED_PRECONDITION = 9;

export class Proefklok {
  private readonly client: Client;
  private readonly zaakId: string;
  private readonly verschuiving: number;

  constructor(client: Client, zaakId: string, verschuiving: number) {
    this.client = client;
    this.zaakId = zaakId;
    this.verschuiving = verschuiving;
  }

  /** Now, on the clock of the case. Only the server knows: a query would give the time of its last workflow task. */
  async nu(): Promise<Moment> {
    const { raw } = await this.client.workflow.getHandle(this.zaakId).describe();
    const { seconds, nanos } = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime ?? {};
    const server = seconds == null ? Date.now() : Number(seconds) * 1000 + Math.floor((nanos ?? 0) / 1e6);
    return server + this.verschuiving;
  }

  stand(): Promise<Stand> {
    return this.client.workflow.getHandle(this.zaakId).query(vraagStand);
  }

  /** Null when the case is between two runs: the next one has to begin before it can be asked anything. */
  private async standOfNiets(): Promise<Stand | null> {
    try {
      return await this.stand();
    } catch (fout) {
      if (grpcFout(fout)?.code === FAILED_PRECONDITION) return null;
      throw fout;
    }
  }

  /** Moves on to a moment, and then waits until everything that was due has been booked and sent. */
  async naar(moment: Moment): Promise<void> {
    const tot = Date.now() + GEDULD_MS;
    await this.client.withDeadline(tot, async () => {
      for (let duur = moment - (await this.nu()); duur > 0; duur = moment - (await this.nu()))
        if (!(await this.spoel(duur, tot))) break;
      await this.totRust(moment, tot);
    });
  }

  /**
   * The server stops at the target, or where the case needs a worker first: the caller looks how far it came.
   * @returns false when the case closed by itself on the way: then nothing moves it any more
   */
  private async spoel(duur: number, tot: number): Promise<boolean> {
    if (Date.now() > tot) throw onderweg();
    const { workflowService, options } = this.client;
    const waar = { namespace: options.namespace, workflowExecution: { workflowId: this.zaakId } };
    const id = randomUUID();
    try {
      await workflowService.updateWorkflowExecutionOptions({
        ...waar,
        updateMask: { paths: ['time_skipping_config'] },
        workflowExecutionOptions: {
          timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: msToTs(duur) } },
        },
      });
      await workflowService.pollWorkflowExecutionTimeSkipping({ ...waar, fastForwardId: id });
      return true;
    } catch (fout) {
      if ((await this.standOfNiets())?.dossier.status === 'gesloten') return false;
      throw fout;
    }
  }

  /** At the target the fast-forward is over, but what was due there may still be in the making. */
  private async totRust(moment: Moment, tot: number): Promise<void> {
    for (;;) {
      const stand = await this.standOfNiets();
      if (stand?.dossier.status === 'gesloten') return;
      if (stand?.rust && (stand.eersteWekking ?? Infinity) > moment) return;
      if (Date.now() > tot) throw onderweg();
      await wacht(20);
    }
  }
}

const onderweg = () =>
  nietBeschikbaar('De klok van deze proefzaak is nog onderweg. Kijk zo naar de zaak, of vraag het opnieuw.');
