import type { Blad, Rij } from './vragen.ts';

type Kenmerk = Pick<Rij, 'zaakId' | 'nr'>;
type Eerste = Pick<Blad, 'volgende'> & { rijen: readonly Kenmerk[] };

/**
 * How many cases of the first page changed, came or went since it was shown. A row that a newcomer pushed to the next page
 * did not go.
 */
export function wijzigingen(getoond: readonly Kenmerk[], eerste: readonly Kenmerk[], vers: Eerste): number {
  const toen = new Map(getoond.map(({ zaakId, nr }) => [zaakId, nr]));
  const nu = new Set(vers.rijen.map(({ zaakId }) => zaakId));
  const anders = vers.rijen.filter(({ zaakId, nr }) => toen.get(zaakId) !== nr).length;
  const laatsteNog = eerste.findLastIndex(({ zaakId }) => nu.has(zaakId));
  const bereik = vers.volgende === null ? eerste : eerste.slice(0, laatsteNog + 1);
  return anders + bereik.filter(({ zaakId }) => !nu.has(zaakId)).length;
}
