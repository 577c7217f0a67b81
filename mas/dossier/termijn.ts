import type { Dag } from '../datum.ts';
import type { Dossier, Termijn, Vouw } from './types.ts';

const wijzig = (d: Dossier, id: string, wat: (oud: Termijn) => Partial<Termijn>): Partial<Dossier> => {
  const oud = d.termijnen[id];
  return oud ? { termijnen: { ...d.termijnen, [id]: { ...oud, ...wat(oud) } } } : {};
};

/** Terms and the rungs of their ladders. */
export const termijnen: Vouw<
  | 'TermijnGestart'
  | 'TermijnVerlengd'
  | 'TermijnTeruggezet'
  | 'TermijnBeeindigd'
  | 'TermijnHeropend'
  | 'TredeBereikt'
  | 'Verricht'
> = {
  TermijnGestart: (d, g) => ({
    termijnen: { ...d.termijnen, [g.gegevens.id]: { ...g.gegevens, stand: 'open', bereikt: [] } },
  }),
  TermijnVerlengd: (d, g) => {
    const { id, laatsteDag, afleiding, treden } = g.gegevens;
    return wijzig(d, id, () => ({ laatsteDag, afleiding, treden }));
  },
  TermijnTeruggezet: (d, g) => {
    const { id, ...stand } = g.gegevens;
    return wijzig(d, id, () => stand);
  },
  TermijnBeeindigd: (d, g) => wijzig(d, g.gegevens.id, () => ({ stand: g.gegevens.einde })),
  TermijnHeropend: (d, g) => wijzig(d, g.gegevens.id, () => ({ stand: 'open' })),
  TredeBereikt: (d, g) =>
    wijzig(d, g.gegevens.id, (oud) => ({
      bereikt: [...oud.bereikt, { trede: g.gegevens.trede, dag: g.gegevens.dag }],
    })),
  Verricht: (d, g) => ({ verricht: [...d.verricht, g.gegevens.bezigheid] }),
};

/** The terms that run. A closed case has none. */
export const openTermijnen = (d: Dossier): Termijn[] =>
  d.status === 'open' ? Object.values(d.termijnen).filter((t) => t.stand === 'open') : [];

/** Whether this rung, on this day, was reached. */
export const isBereikt = ({ bereikt }: Termijn, { naam, dag }: { naam: string; dag: Dag }): boolean =>
  bereikt.some((b) => b.trede === naam && b.dag === dag);

/** The number of the booking that a term began with: its id ends in it. Keys of a dossier have no order of their own. */
const nummer = ({ id }: Termijn): number => Number(id.slice(id.lastIndexOf('/') + 1));

/** The last term that was about this, of all that there were. */
export const laatsteTermijn = (d: Dossier, over: string): Termijn | undefined =>
  Object.values(d.termijnen)
    .filter((termijn) => termijn.over === over)
    .sort((a, b) => nummer(a) - nummer(b))
    .at(-1);

/** Whether its last day is over, as the case itself noticed: the first rung after that day was reached. */
export const isVerstreken = ({ bereikt, laatsteDag }: Termijn): boolean => bereikt.some(({ dag }) => dag > laatsteDag);
