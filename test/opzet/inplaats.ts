/** For tests: stands where Temporal stands, and hands an action to the griffie as the workflow does. */
import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { beslisEnBoek } from '../../activities/griffie.ts';
import type { Protocolregister } from '../../activities/register.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Verzoek } from '../../workflows/definities.ts';

/** @param gezien gets everything that Temporal would see of the actions */
export function inPlaatsVanTemporal(prisma: PrismaClient, register: Protocolregister, gezien: string[]): Client {
  const voerUit = async (zaakId: string, { sleutel, actor, handeling }: Verzoek) => {
    const boeking = { zaakId, na: 0, sleutel: `verzoek/${sleutel}`, opdracht: handeling, van: 'handeling' as const };
    const { antwoord } = await beslisEnBoek(prisma, register, { ...boeking, actor, moment: Date.now() });
    const { nr, geweigerd } = antwoord;
    if (!geweigerd) return { nr };
    const waarom = ApplicationFailure.create({ type: geweigerd.code, message: geweigerd.tekst });
    throw new WorkflowUpdateFailedError('geweigerd', waarom);
  };
  const startUpdate = (zaakId: string, args: [Verzoek]) => {
    gezien.push(JSON.stringify(args));
    return Promise.resolve({ result: () => voerUit(zaakId, args[0]) });
  };
  return {
    withDeadline: (_: number, doe: () => Promise<unknown>) => doe(),
    workflow: {
      getHandle: (zaakId: string) => ({
        startUpdate: (_: unknown, { args }: { args: [Verzoek] }) => startUpdate(zaakId, args),
      }),
    },
  } as unknown as Client;
}
