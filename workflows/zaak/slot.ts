import { CancellationScope } from '@temporalio/workflow';

/**
 * One writer at a time, in the order of asking. A chain of promises and not a `condition`: when a condition becomes
 * true every waiter wakes, and two of them could pass.
 */
export class Slot {
  private rij: Promise<unknown> = Promise.resolve();
  private aantal = 0;

  /** Nobody is writing and nobody waits for a turn. */
  get leeg(): boolean {
    return this.aantal === 0;
  }

  om<T>(werk: () => Promise<T>): Promise<T> {
    this.aantal += 1;
    const beurt = this.rij.then(async () => {
      try {
        // what began is heard to its end, also when whoever asked for it is cancelled meanwhile
        return await CancellationScope.nonCancellable(werk);
      } finally {
        this.aantal -= 1;
      }
    });
    this.rij = beurt.catch(() => undefined);
    return beurt;
  }
}
