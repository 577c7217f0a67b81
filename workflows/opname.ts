import { proxySinks, type Sinks, workflowInfo, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Moment } from '../mas/datum.ts';

/**
 * What the code asked for, or gave, as text: `gegevens` is JSON. `volgnummer` is the number by which the history knows a
 * timer or an activity, the id by which it knows an update; '' for the end of a run, of which there is one. A `stand` stands
 * in no history: it is the dossier as the code has folded it, and its `volgnummer` the moment on the clock of the case.
 */
export interface Opnamesinks extends Sinks {
  opname: { noteer: (soort: Opnamesoort, volgnummer: string, gegevens: string) => void };
}
export type Opnamesoort = 'wekker' | 'activiteit' | 'antwoord' | 'resultaat' | 'volgende-run' | 'stand';

const { opname } = proxySinks<Opnamesinks>();
const alsTekst = (waarde: unknown): string => JSON.stringify(waarde ?? null);

/** Told at a replay alone, where somebody may hold it against the ledger: a live run has nobody to tell it to. */
export function noteerStand(moment: Moment, dossier: Dossier): void {
  if (workflowInfo().unsafe.isReplaying) opname.noteer('stand', String(moment), alsTekst(dossier));
}

/**
 * Records timers, activities, answers to updates, and the end as the code asked for them. Temporal's own replayer does not
 * notice a changed length of a timer, a changed input or a changed result; a comparison with this record does. It adds no
 * commands, but has to be in the bundle of the run that is replayed: hence from the first day.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      async execute(input, next) {
        const uit = await next(input);
        opname.noteer('resultaat', '', alsTekst(uit));
        return uit;
      },
      // listens beside the answer: waiting for it here would give it later than in runs of before
      handleUpdate(input, next) {
        const uit = next(input);
        uit.then(
          (antwoord) => {
            opname.noteer('antwoord', input.updateId, alsTekst(antwoord));
          },
          () => undefined,
        );
        return uit;
      },
    },
  ],
  outbound: [
    {
      startTimer(input, next) {
        opname.noteer('wekker', String(input.seq), alsTekst(input.durationMs));
        return next(input);
      },
      scheduleActivity(input, next) {
        opname.noteer('activiteit', String(input.seq), alsTekst([input.activityType, input.args]));
        return next(input);
      },
      continueAsNew(input, next) {
        opname.noteer('volgende-run', '', alsTekst(input.args));
        return next(input);
      },
    },
  ],
});
