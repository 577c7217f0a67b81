/** How much was missed, and when in the school year: what the decision tables ask (domain §2.3, §2.7). */
import { type Dag, plusDagen, schooljaarVan } from '../datum.ts';
import { isLesweek, maandagVan, plusSchooldagen } from '../kalender.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';
import { gemistPerDag, type Verzuimopgave } from './opgave.ts';

export interface Omvang {
  /** First and last schooldag on which something was missed, or null when nothing is specified. */
  eerste: Dag | null;
  laatste: Dag | null;
  /** Hours in the period of `vandaag`; a whole day counts for so many as the protocol says. */
  uren: number;
  /** Schooldagen that were missed as a whole. */
  heleDagen: number;
  /** Something was missed within so many schooldagen before or after a school holiday. */
  rondVakantie: boolean;
}

/** Over which hours are counted (§11 Q3): the school year from 1 August, or the half of it from 1 February. */
export type Telperiode = 'schooljaar' | 'half-schooljaar';

function beginVanPeriode(dag: Dag, periode: Telperiode): Dag {
  const begin = `${schooljaarVan(dag).slice(0, 4)}-08-01`;
  const halverwege = `${schooljaarVan(dag).slice(5)}-02-01`;
  return periode === 'half-schooljaar' && dag >= halverwege ? halverwege : begin;
}

/** Counts over the specifications of all meldingen together; a lesson that two of them name was missed once. */
export function telOmvang(
  opgaven: readonly Verzuimopgave[],
  { heleDag, rondVakantie, periode }: { heleDag: number; rondVakantie: number; periode: Telperiode },
  vandaag: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): Omvang {
  const gemist = gemistPerDag(opgaven, vandaag, kalender, regio);
  const dagen = [...gemist.keys()];
  const begin = beginVanPeriode(vandaag, periode);
  const uren = [...gemist]
    .filter(([dag]) => begin <= dag && dag <= vandaag)
    .map(([, wat]) => (wat === 'hele-dag' ? heleDag : wat.size));
  return {
    eerste: dagen[0] ?? null,
    laatste: dagen.at(-1) ?? null,
    uren: uren.reduce((som, n) => som + n, 0),
    heleDagen: [...gemist.values()].filter((wat) => wat === 'hele-dag').length,
    rondVakantie: dagen.some((dag) => isRondVakantie(dag, rondVakantie, kalender, regio)),
  };
}

/**
 * Whether a schooldag is one of the last so many before a holiday of its region, or of the first so many after one: so many
 * schooldagen on, or back, the holiday has been passed.
 */
function isRondVakantie(dag: Dag, schooldagen: number, kalender: Kalender, regio: Vakantieregio): boolean {
  const terug = plusSchooldagen(dag, -schooldagen, kalender, regio);
  const verder = plusSchooldagen(dag, schooldagen, kalender, regio);
  return kalender.vakanties[regio].some(
    ({ eersteDag, laatsteDag }) => (dag < eersteDag && eersteDag < verder) || (terug < laatsteDag && laatsteDag < dag),
  );
}

/** How many days, and how many lesweken, an absence has lasted that goes on: the days before today. */
export function telDuur(
  vanaf: Dag | null,
  vandaag: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): { dagen: number; schoolweken: number } {
  let dagen = 0;
  let schoolweken = 0;
  if (vanaf === null) return { dagen, schoolweken };
  for (let dag = vanaf; dag < vandaag; dag = plusDagen(dag, 1)) {
    dagen += 1;
    // a week is over with its Sunday; the first one counts when it began on a Monday or with the first schooldag of it
    const isZondag = maandagVan(plusDagen(dag, 1)) === plusDagen(dag, 1);
    const begin = maandagVan(dag);
    const eersteSchooldag = plusSchooldagen(plusDagen(begin, -1), 1, kalender, regio);
    if (isZondag && vanaf <= eersteSchooldag && isLesweek(dag, kalender, regio)) schoolweken += 1;
  }
  return { dagen, schoolweken };
}
