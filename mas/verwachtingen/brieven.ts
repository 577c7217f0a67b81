import type { Dag } from '../datum.ts';
import type { Documentaard } from '../documenten.ts';
import { briefVan } from '../dossier/brief.ts';
import type { BriefStand, DocumentStand, Dossier } from '../dossier/types.ts';
import { regimeVanBrief } from '../briefregime.ts';
import { isStap } from '../stappenplan.ts';
import { isKlaar } from '../voortgang.ts';
import { overBrief } from './over.ts';
import type { Onderwerp } from './types.ts';

/** A letter that began a term of its own. */
interface Lopend {
  over: string;
  regel: string;
  /** The day on which it went, and the event with which it did; that is absent in a case of before it was kept. */
  vanaf: Dag;
  nr?: number;
}

const VAN_DE_LEZER: readonly Documentaard[] = ['brief-ouder', 'brief-jongere'];

/** Whatever a reader writes after the letter went, which on the day itself is what was recorded after it. */
const isAntwoord = ({ aard, dag, nr }: DocumentStand, { vanaf, nr: na = Infinity }: Lopend): boolean =>
  VAN_DE_LEZER.includes(aard) && (dag > vanaf || (dag === vanaf && nr > na));

/**
 * What such a term waits for has come: who got the letter wrote back, or the step is done. Of any other, such as the weeks in
 * which it shows whether a waarschuwing helped, somebody says that it is over.
 */
function isGekomen(d: Dossier, lopend: Lopend): boolean {
  const [wat, stap] = lopend.regel.split('/');
  if (wat === 'stap') return isStap(stap) && isKlaar(d, stap);
  return wat === 'brief' && Object.values(d.documenten).some((stuk) => isAntwoord(stuk, lopend));
}

/** The letter that came in its place is out, and counts from its own day. */
const isVervangen = (d: Dossier, over: string): boolean =>
  Object.values(d.brieven).some(({ corrigeert, verzondenOp }) => corrigeert === over && verzondenOp !== undefined);

const lopend = (over: string, { termijn, verzondenOp }: BriefStand): Lopend[] =>
  termijn && verzondenOp && termijn.afgerondOp === undefined
    ? [{ over, regel: termijn.regel, vanaf: verzondenOp, ...(termijn.nr !== undefined && { nr: termijn.nr }) }]
    : [];

/** The terms that letters began by being sent, and that wait for something. */
export const brieftermijnen = (d: Dossier): Lopend[] =>
  Object.entries(d.brieven)
    .flatMap(([over, brief]) => lopend(over, brief))
    .filter((een) => !isVervangen(d, een.over) && !isGekomen(d, een));

/** A letter that announces a term which no step and no route counts: its sending begins it. */
export const brieven: Onderwerp = {
  is: (over) => over.startsWith(overBrief('')),
  verwacht: (d) =>
    brieftermijnen(d).map(({ over, regel, vanaf }) => {
      const regime = regimeVanBrief(d, over);
      return { over: overBrief(over), regel, vanaf, ...(regime === 'WPG' && { regime }) };
    }),
  einde: (d, { over }) => {
    const brief = over.slice(overBrief('').length);
    if (briefVan(d, brief)?.termijn === undefined) return { einde: 'vervallen', reden: 'vervallen' };
    return isVervangen(d, brief) ? { einde: 'vervallen', reden: 'opnieuw-geteld' } : { einde: 'gehaald' };
  },
};
