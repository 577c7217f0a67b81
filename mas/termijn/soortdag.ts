/** The two kinds of day that a term looks for, each able to say why a day is not one. */
import type { Dag } from '../datum.ts';
import { isSchooldag, isWerkdag, vakantieOp } from '../kalender.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';

export interface Reden {
  naam: string;
  bron: string;
}

export interface SoortDag {
  naam: 'werkdag' | 'schooldag';
  is: (dag: Dag) => boolean;
  /** Why a day is not one; asked only of such a day. */
  waaromNiet: (dag: Dag) => Reden;
}

/** No Saturday, Sunday or feestdag. */
export const werkdag = (kalender: Kalender): SoortDag => ({
  naam: 'werkdag',
  is: (dag) => isWerkdag(dag, kalender),
  waaromNiet: (dag) => {
    const feestdag = kalender.feestdagen[dag];
    return feestdag === undefined ? { naam: 'weekend', bron: 'kalender' } : { naam: feestdag, bron: 'ATW 3' };
  },
});

/** A werkdag outside the holidays of the region of the school. */
export const schooldag = (kalender: Kalender, regio: Vakantieregio): SoortDag => ({
  naam: 'schooldag',
  is: (dag) => isSchooldag(dag, kalender, regio),
  waaromNiet: (dag) => {
    const vakantie = vakantieOp(dag, kalender, regio);
    if (vakantie === null) return werkdag(kalender).waaromNiet(dag);
    return { naam: vakantie.naam, bron: `schoolvakanties ${vakantie.schooljaar}, regio ${regio}` };
  },
});
