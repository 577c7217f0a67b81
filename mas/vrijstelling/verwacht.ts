import type { Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Einde, Onderwerp, Verwachting } from '../verwachtingen/types.ts';
import {
  kennisgevingenVan,
  onbeoordeeld,
  overVerlenging,
  periodenVan,
  teVerlengen,
  wachtOpInschrijving,
  wachtOpOordeel,
} from './leven.ts';
import type { PeriodeStand } from './stand.ts';

/** The next kennisgeving, and before it the talk about the return to school, as long as the exemption can be renewed. */
function vanVerlenging(d: Dossier): Verwachting[] {
  const periode = teVerlengen(d);
  if (!periode) return [];
  const { vrijstelling, totEnMet, kennisgevingTot, terugkeer } = periode;
  const verlenging = { regel: 'vrijstelling/verlenging', vanaf: laatstBesproken(d, periode), tot: kennisgevingTot };
  return [
    ...(wachtOpOordeel(d, periode) ? [] : [{ over: overVerlenging(vrijstelling), ...verlenging }]),
    ...(terugkeer
      ? []
      : [{ over: `vrijstelling/terugkeer/${vrijstelling}`, regel: 'vrijstelling/terugkeer', vanaf: totEnMet }]),
  ];
}

/** From the day on which it was booked, or the last judgement after it: what is to be said of before that day was said. */
const laatstBesproken = (d: Dossier, { dag }: PeriodeStand): Dag =>
  kennisgevingenVan(d).reduce(
    (laatst, { beoordeling }) => (beoordeling && beoordeling.dag > laatst ? beoordeling.dag : laatst),
    dag,
  );

function vanInschrijving(d: Dossier): Verwachting[] {
  const wacht = wachtOpInschrijving(d);
  if (!wacht) return [];
  const { regel, vanaf } = wacht;
  return [{ over: `vrijstelling/inschrijving/${vanaf}`, regel, vanaf }];
}

const GEHAALD: Einde = { einde: 'gehaald' };
const VERVALLEN: Einde = { einde: 'vervallen', reden: 'vervallen' };

/** A term that was met by what came: a kennisgeving that was judged or received, a talk. */
function eindeVan(d: Dossier, wat: string, id: string): Einde {
  const perioden = periodenVan(d);
  const periode = perioden.find(({ vrijstelling }) => vrijstelling === id);
  switch (wat) {
    case 'beoordeling':
      return kennisgevingenVan(d).some((k) => k.id === id && k.beoordeling !== null) ? GEHAALD : VERVALLEN;
    case 'terugkeer':
      return periode?.terugkeer ? GEHAALD : VERVALLEN;
    case 'verlenging': {
      const verlengd = periode !== undefined && (wachtOpOordeel(d, periode) || perioden.at(-1) !== periode);
      return verlengd ? GEHAALD : VERVALLEN;
    }
    default:
      return { einde: 'vervallen', reden: 'opnieuw-geteld' };
  }
}

/** What an exemption waits for: a judgement, the next kennisgeving, the talk before it ends, and then an enrolment. */
export const vrijstellingen: Onderwerp = {
  is: (over) => over.startsWith('vrijstelling/'),
  verwacht: (d) => [
    ...onbeoordeeld(d).map(({ id, ontvangenOp }) => ({
      over: `vrijstelling/beoordeling/${id}`,
      regel: 'vrijstelling/beoordelen',
      vanaf: ontvangenOp,
    })),
    ...vanVerlenging(d),
    ...vanInschrijving(d),
  ],
  einde: (d, { over }) => {
    const [, wat = '', id = ''] = over.split('/');
    return eindeVan(d, wat, id);
  },
};
