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
