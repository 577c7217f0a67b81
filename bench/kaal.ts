import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

/** The yardstick: a workflow without any design. Each update inserts one row and is done. */
export const doe = defineUpdate<number, [{ sleutel: string }]>('doe');
export const stop = defineSignal('stop');

const { schrijfRij } = proxyActivities<{ schrijfRij: (sleutel: string) => Promise<void> }>({
  startToCloseTimeout: '10s',
});

export async function kaal(): Promise<void> {
  let klaar = false;
  let nr = 0;
  setHandler(doe, async ({ sleutel }) => {
    await schrijfRij(sleutel);
    return (nr += 1);
  });
  setHandler(stop, () => {
    klaar = true;
  });
  await condition(() => klaar);
}
