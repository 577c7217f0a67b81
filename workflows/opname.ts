import { proxySinks, type Sinks, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** Where a replay tells what the code asked for. A worker gives it nowhere to go; an audit compares it with the history. */
export interface Opnamesinks extends Sinks {
  opname: { noteer: (soort: string, gegevens: string) => void };
}

const { opname } = proxySinks<Opnamesinks>();

/**
 * Records timers, activities and the result as the code asked for them. Temporal's own replayer does not notice a
 * changed length of a timer or a changed result; a comparison with this record does. It adds no commands, but has to be
 * in the bundle of the run that is replayed: hence from the first day.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      async execute(input, next) {
        const uit = await next(input);
        opname.noteer('resultaat', JSON.stringify(uit ?? null));
        return uit;
      },
    },
  ],
  outbound: [
    {
      startTimer(input, next) {
        opname.noteer('wekker', String(input.durationMs));
        return next(input);
      },
      scheduleActivity(input, next) {
        opname.noteer('activiteit', JSON.stringify([input.activityType, input.args]));
        return next(input);
      },
    },
  ],
});
