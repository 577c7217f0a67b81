/** Pas toe of leg uit: the norms of the report, held against this case as it was recorded up to a day. */
import { toetsZaak } from '../../mas/normen/toets.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { NORMEN } from '../../mas/normen/lijst.ts';
import type { Normtoets } from '../../mas/normen/types.ts';
import { verwoord } from '../../mas/verwoord/index.ts';
import { toonNorm, toonReden } from '../rapporten/woorden.ts';
import type { Bronnen } from '../tijdlijn/regel.ts';
import type { Auditnorm } from './schemas.ts';

/**
 * Norm by norm, in the order of the list, what followed it and what departed from it. What was taken back counts for neither.
 * @param wpg may read what falls under the Wpg; who may not does not hear of a norm that only holds there
 */
export function toonNormen(zaakId: string, begin: readonly Gebeurtenis[], bronnen: Bronnen, wpg: boolean): Auditnorm[] {
  const op = new Map(begin.filter(bronnen.zicht).map((g) => [g.nr, g]));
  const leesbaar = toetsZaak(zaakId, begin).filter(({ regime }) => wpg || regime === 'AVG');
  return NORMEN.flatMap(({ id }) => {
    const info = toonNorm(id, bronnen.protocol);
    const toetsen = leesbaar.flatMap((toets) => {
      const g = toets.norm === id ? op.get(toets.nr) : undefined;
      return g ? [toonToets(toets, g, bronnen)] : [];
    });
    return info && toetsen.length > 0 ? [{ ...info, toetsen }] : [];
  });
}

const toonToets = (
  { nr, dag, uitkomst, afwijkreden }: Normtoets,
  g: Gebeurtenis,
  { dossier, namen, leesbaar, protocol }: Bronnen,
): Auditnorm['toetsen'][number] => ({
  nr,
  dag,
  titel: verwoord(g, dossier, namen, leesbaar).titel,
  uitkomst,
  reden: afwijkreden === null ? null : toonReden(afwijkreden, protocol),
});
