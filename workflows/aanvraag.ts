import { CancellationScope } from '@temporalio/workflow';
import type { Zaakstart } from './definities.ts';
import { Zaak } from './zaak/zaak.ts';

/** A request that the Awb governs, from its receipt until what was decided stands. */
export async function aanvraag(start: Zaakstart): Promise<void> {
  await CancellationScope.nonCancellable(async () => {
    const zaak = new Zaak(start);
    await zaak.totHetEindigt(() => zaak.tot((d) => d.status === 'gesloten'));
  });
}
