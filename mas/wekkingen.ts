import { bezorgingen, type Bezorging, isOnzeker } from './bezorging.ts';
import { beginVan, type Moment, plusDagen } from './datum.ts';
import { isBereikt, openTermijnen } from './dossier/termijn.ts';
import type { Dossier, Termijn } from './dossier/types.ts';
import type { Leeftijdsmijlpaal, Mijlpaal } from './gebeurtenis.ts';
import type { Zaakopdracht } from './opdracht.ts';

/** A moment at which the case must wake, and what it then asks of itself. */
export interface Wekking {
  /** Holds the instant, so that a term that was moved is another wake-up. */
  sleutel: string;
  wektOp: Moment;
  opdracht: Zaakopdracht;
  /** For the supervisor who reads the timers in Temporal. Codes and days only, and no more than a number under the Wpg. */
  samenvatting: string;
}

/**
 * For every open term its next rung, what comes with age, and the day on which somebody has to hear that something did not
 * get out; the earliest first. The rungs of one term wake one after another, and what is overdue in several terms (after a
 * weekend without a machine) wakes in the order of its days.
 */
export const wekkingen = (d: Dossier): Wekking[] =>
  [
    ...openTermijnen(d).flatMap(volgendeTrede),
    ...(d.status === 'open' && d.eindePlicht ? [mijlpaal(d.eindePlicht)] : []),
    ...(d.status === 'open' ? leeftijdsmijlpalen(d) : []),
    ...bezorgingen(d)
      .filter(({ bezigheid }) => !isOnzeker(d, bezigheid))
      .flatMap(hapering),
  ].sort((a, b) => a.wektOp - b.wektOp);

function volgendeTrede(termijn: Termijn): Wekking[] {
  const trede = termijn.treden.find((t) => !isBereikt(termijn, t));
  if (!trede) return [];
  const { naam, wektOp, dag } = trede;
  return [
    {
      sleutel: `wek/${termijn.id}/${naam}/${wektOp}`,
      wektOp,
      opdracht: { soort: 'bereik-trede', termijn: termijn.id, trede: naam, wektOp },
      samenvatting: `${naamBuiten(termijn)}: ${naam} op ${dag} (laatste dag ${termijn.laatsteDag})`,
    },
  ];
}

/** What a term may be called where no rights are checked: in Temporal's own screens. */
export const naamBuiten = ({ naam, id, regime }: Termijn): string =>
  regime ? `termijn ${id.split('/').at(-1)}` : naam;

/** Nothing that people read in Temporal names the day that comes with age (architecture §7). */
const mijlpaal = ({ wektOp }: Mijlpaal): Wekking => ({
  sleutel: `wek/mijlpaal/${wektOp}`,
  wektOp,
  opdracht: { soort: 'bereik-einde-plicht', wektOp },
  samenvatting: 'mijlpaal',
});

/** Nor one of the others: all of them are called the same. */
const leeftijdsmijlpalen = ({ mijlpalen = {} }: Dossier): Wekking[] =>
  (Object.keys(mijlpalen) as Leeftijdsmijlpaal[]).flatMap((soort) => {
    const gepland = mijlpalen[soort];
    if (!gepland || gepland.bereikt) return [];
    const { wektOp } = gepland;
    return [
      {
        sleutel: `wek/mijlpaal/${wektOp}`,
        wektOp,
        opdracht: { soort: 'bereik-mijlpaal', mijlpaal: soort, wektOp },
        samenvatting: 'mijlpaal',
      },
    ];
  });

/** It was not out at the end of its day, so somebody has to hear of it. Who gets it must not show, so only the day is named. */
function hapering({ bezigheid: { sleutel, soort }, stand: { meldNa, hapertSinds, geweigerd } }: Bezorging): Wekking[] {
  if (meldNa === undefined || hapertSinds !== undefined || geweigerd !== undefined) return [];
  const wektOp = beginVan(plusDagen(meldNa, 1));
  return [
    {
      sleutel: `wek/bezorging/${sleutel}/${wektOp}`,
      wektOp,
      opdracht: { soort: 'bereik-hapering', bezigheid: sleutel, wektOp },
      samenvatting: `bezorging (${soort}) na ${meldNa}`,
    },
  ];
}
