import { CancellationScope } from '@temporalio/workflow';
import type { Zaakstart } from './definities.ts';
import { Zaak } from './zaak/zaak.ts';

/**
 * An exemption from enrolment, from the first kennisgeving of the parents until the duty ends: it sleeps from year to year,
 * and wakes when it has to be renewed. What ends it is decided in the case, never by a cancel request to Temporal.
 */
export async function vrijstelling(start: Zaakstart): Promise<void> {
  await CancellationScope.nonCancellable(async () => {
    const zaak = new Zaak(start);
    await zaak.totHetEindigt(() => zaak.tot((d) => d.status === 'gesloten'));
  });
}
