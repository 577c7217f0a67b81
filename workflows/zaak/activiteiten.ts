import { proxyActivities } from '@temporalio/workflow';
import type { Activiteiten } from '../../activities/types.ts';

const HERHAAL = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' } as const;

/**
 * Normal activities, tried for ever: the acceptance of a command is durable before anything is written. A local activity
 * would write first, and a killed server would then leave an action in the ledger that the history never knew.
 */
export const { beslisEnBoek } = proxyActivities<Pick<Activiteiten, 'beslisEnBoek'>>({
  startToCloseTimeout: '10s',
  retry: HERHAAL,
});

export const { verricht } = proxyActivities<Pick<Activiteiten, 'verricht'>>({
  startToCloseTimeout: '1m',
  retry: { ...HERHAAL, maximumInterval: '10m' },
});
