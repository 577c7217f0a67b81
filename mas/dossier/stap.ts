import { type Stap, stapSleutel } from '../stappenplan.ts';
import type { Dossier, StapStand, Vouw } from './types.ts';

const LEEG: StapStand = { stand: 'begonnen', begonnen: null, klaar: null, uitkomst: null, nr: null };

const zet = (d: Dossier, g: { stap: Stap; ronde: number }, wat: Partial<StapStand>): Partial<Dossier> => {
  const sleutel = stapSleutel(g.stap, g.ronde);
  // what was said when it was done is said of that time alone
  const { verzuimGestopt: _, ...oud } = d.stappen[sleutel] ?? LEEG;
  return { stappen: { ...d.stappen, [sleutel]: { ...oud, ...wat } } };
};

/** Steps of the stappenplan, and the rounds that an evaluation may add. */
export const stappen: Vouw<
  | 'StapBegonnen'
  | 'StapTeruggenomen'
  | 'StapAfgerond'
  | 'StapOvergeslagen'
  | 'StapVervallen'
  | 'StapHeropend'
  | 'RoutekaartGekozen'
  | 'RondeBegonnen'
> = {
  StapBegonnen: (d, g) => zet(d, g.gegevens, { begonnen: g.dag }),
  StapAfgerond: (d, g) =>
    zet(d, g.gegevens, {
      stand: 'gedaan',
      klaar: g.dag,
      uitkomst: g.gegevens.uitkomst,
      nr: g.nr,
      ...(g.gegevens.verzuimGestopt && { verzuimGestopt: g.gegevens.verzuimGestopt }),
    }),
  StapOvergeslagen: (d, g) =>
    zet(d, g.gegevens, { stand: 'overgeslagen', klaar: g.dag, uitkomst: g.gegevens.uitkomst, nr: g.nr }),
  StapVervallen: (d, g) => zet(d, g.gegevens, { stand: 'vervallen', klaar: g.dag, uitkomst: null, nr: g.nr }),
  StapHeropend: (d, g) => {
    const sleutel = stapSleutel(g.gegevens.stap, g.gegevens.ronde);
    if (d.stappen[sleutel]?.begonnen !== null) {
      return zet(d, g.gegevens, { stand: 'begonnen', klaar: null, uitkomst: null, nr: null });
    }
    // it never began: it was done before its turn, or fell away
    const { [sleutel]: _, ...stappen } = d.stappen;
    return { stappen };
  },
  StapTeruggenomen: (d, g) => {
    const { [stapSleutel(g.gegevens.stap, g.gegevens.ronde)]: _, ...stappen } = d.stappen;
    return { stappen };
  },
  RoutekaartGekozen: (_, g) => ({ routekaart: g.gegevens.routekaart }),
  RondeBegonnen: (_, g) => ({ ronde: g.gegevens.ronde }),
};
