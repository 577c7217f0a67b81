/** The letters that the method asks for: sent, or left out with an explanation. */
import { isZonderVerzuim, voorwaardeVan } from '../briefvoorwaarden.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Normregels, Oordeel } from './types.ts';

/** What somebody asked for himself, or put right, the method did not ask. */
function overBrief({ brieven }: Dossier, over: string, afgeweken: boolean): Oordeel[] {
  const brief = brieven[over];
  if (brief === undefined || brief.corrigeert !== undefined || over.startsWith('eigen/')) return [];
  return [{ norm: `brief/${brief.brief}`, afgeweken, over: `brief/${over}` }];
}

export const briefnormen: Normregels = {
  BriefVerzonden: ({ gegevens: { over } }, { d }) => overBrief(d, over, false),
  // that it went out without Schakel was recorded with what it belongs to
  BriefAfgezien: ({ gegevens: { over, elders } }, { d }) => overBrief(d, over, elders !== true),
  // a correction repeats a letter that was judged when it was asked for
  BriefNodig: ({ gegevens: { brief, over, corrigeert } }, { voor }) =>
    over.startsWith('eigen/') && corrigeert === undefined && voorwaardeVan(brief).vraagtVerzuim
      ? [{ norm: 'waarschuwing/eerst-vaststellen', afgeweken: isZonderVerzuim(voor, brief) }]
      : [],
};
