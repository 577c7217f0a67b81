import { CancellationScope } from '@temporalio/workflow';
import type { Zaakstart } from './definities.ts';
import { Zaak } from './zaak/zaak.ts';

/**
 * What somebody still settles of a case whose own workflow is over: he records that a message was brought otherwise, or
 * offers one again. The command that it begins with brings the whole dossier; it ends when what that asked for is out.
 */
export async function nawerk(start: Zaakstart): Promise<void> {
  await CancellationScope.nonCancellable(async () => {
    await new Zaak(start).totHetEindigt(() => Promise.resolve());
  });
}
