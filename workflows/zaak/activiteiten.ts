import { proxyActivities } from '@temporalio/workflow';
import type { Activiteiten, Bezorging } from '../../activities/types.ts';
import type { Bezigheid } from '../../mas/bezigheden.ts';
import type { Zaakstart } from '../definities.ts';

const HERHAAL = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' } as const;

/**
 * Normal activities, tried for ever: the acceptance of a command is durable before anything is written. A local activity
 * would write first, and a killed server would then leave an action in the ledger that the history never knew.
 */
export const { beslisEnBoek } = proxyActivities<Pick<Activiteiten, 'beslisEnBoek'>>({
  startToCloseTimeout: '10s',
  retry: HERHAAL,
});

export const { verricht, openZaak } = proxyActivities<Pick<Activiteiten, 'verricht' | 'openZaak'>>({
  startToCloseTimeout: '1m',
  retry: { ...HERHAAL, maximumInterval: '10m' },
});

/**
 * What leaves the house, tried for as long as the duty lasts, which is for ever: that it takes too long a person hears from
 * the case itself, by a timer. The other side may say itself how long to wait.
 */
const { verzendBrief, verstuurBericht, meldDuoStatus, herinnerPartner } = proxyActivities<
  Pick<Activiteiten, 'verzendBrief' | 'verstuurBericht' | 'meldDuoStatus' | 'herinnerPartner'>
>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '1h' },
});

/** Gets something out of the house, each by the activity of its kind. */
export function bezorg(
  { zaakId, verschuiving }: Pick<Zaakstart, 'zaakId' | 'verschuiving'>,
  bezigheid: Exclude<Bezigheid, { soort: 'attendeer' | 'open-zaak' }>,
): Promise<Bezorging> {
  switch (bezigheid.soort) {
    case 'brief':
      return verzendBrief({ zaakId, bezigheid, verschuiving });
    case 'bericht':
      return verstuurBericht({ zaakId, bezigheid });
    case 'duo':
      return meldDuoStatus({ zaakId, bezigheid });
    case 'herinner':
      return herinnerPartner({ zaakId, bezigheid });
  }
}
