/** Carries out what can still be done in a case whose own workflow is over. */
import { WithStartWorkflowOperation } from '@temporalio/client';
import { kanNaSluiting } from '../../mas/handelingen/index.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { handel, NAWERK, nawerkId, type Verzoek, type Zaakstart } from '../../workflows/definities.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { verschuivingVan } from '../intake/verschuiving.ts';
import { antwoordVan, duid, houdVol, type Uitslag } from './voerUit.ts';

const GEDULD_MS = 5_000;

/** The case itself said that it is over, and the action is one that it can take all the same. */
export const isNawerk = (uitslag: Uitslag, { handeling }: Verzoek): boolean =>
  uitslag.soort === 'geweigerd' && uitslag.code === 'Gesloten' && kanNaSluiting(handeling.soort);

export async function doeNawerk(huis: Huis, zaak: Zaak, verzoek: Verzoek): Promise<Uitslag> {
  const { zaakId, proef } = zaak;
  const client = clientVoor(huis, proef);
  const start: Zaakstart = { zaakId, verschuiving: await verschuivingVan(huis.prisma, zaak) };
  const probeer = async (tot: number): Promise<Uitslag> => {
    const begin = new WithStartWorkflowOperation<(start: Zaakstart) => Promise<void>>(NAWERK, {
      workflowId: nawerkId(zaakId),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: huis.taskQueue,
      args: [start],
    });
    try {
      const { nr } = await client.withDeadline(tot, () =>
        client.workflow.executeUpdateWithStart(handel, { args: [verzoek], startWorkflowOperation: begin }),
      );
      return { soort: 'geboekt', nr };
    } catch (fout) {
      // no update id: the ledger knows the key for ever, so asking it again is safe
      return (await antwoordVan(huis.prisma, zaakId, verzoek.sleutel, verzoek.handeling)) ?? duid(fout);
    }
  };
  return houdVol(probeer, Date.now() + GEDULD_MS);
}
