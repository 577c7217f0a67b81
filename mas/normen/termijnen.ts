/** Each term of the protocol: met, passed, or given more time with an explanation. The first that happened counts. */
import type { Dossier } from '../dossier/types.ts';
import { isVerstreken } from '../dossier/termijn.ts';
import { normVan } from './lijst.ts';
import type { Normregels, Oordeel } from './types.ts';

type Hoe = 'gehaald' | 'verstreken' | 'verlengd';

function overTermijn({ termijnen }: Dossier, id: string, hoe: Hoe): Oordeel[] {
  const termijn = termijnen[id];
  const norm = `termijn/${termijn?.regel ?? ''}`;
  if (termijn === undefined || normVan(norm) === undefined) return [];
  const vast = { norm, over: `termijn/${id}`, ...(termijn.regime && { regime: termijn.regime }) };
  return [hoe === 'gehaald' ? { ...vast, afgeweken: false } : { ...vast, afgeweken: true, reden: `termijn/${hoe}` }];
}

export const termijnnormen: Normregels = {
  TredeBereikt: ({ gegevens: { id, dag } }, { d }) => {
    const termijn = d.termijnen[id];
    return termijn && dag > termijn.laatsteDag ? overTermijn(d, id, 'verstreken') : [];
  },
  TermijnVerlengd: ({ gegevens: { id } }, { d }) => overTermijn(d, id, 'verlengd'),
  TermijnBeeindigd: ({ dag, gegevens: { id, einde } }, { d }) => {
    const termijn = d.termijnen[id];
    if (!termijn || (einde !== 'gehaald' && einde !== 'vervallen')) return [];
    if (isVerstreken(termijn) || dag > termijn.laatsteDag) return overTermijn(d, id, 'verstreken');
    // what it was about was over before its last day: there was nothing to meet any more
    return einde === 'gehaald' ? overTermijn(d, id, 'gehaald') : [];
  },
};
