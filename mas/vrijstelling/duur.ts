/** From when until when an exemption holds, by its ground (LPW 5, 5a, 6; domain §6.1). */
import { type Dag, plusDagen, schooljaarVan } from '../datum.ts';
import { eindeSchooljaar, leerplichtBegin } from '../leeftijd.ts';
import type { Vrijstelling } from './gebeurtenis.ts';
import type { KennisgevingStand, PeriodeStand } from './stand.ts';
import { laatsteDagVoorJuli, type Toetssteen } from './toetsen.ts';

type Duur = Pick<Vrijstelling, 'van' | 'totEnMet' | 'kennisgevingTot'>;

const laatste = (...dagen: Dag[]): Dag => dagen.reduce((a, b) => (a > b ? a : b));

/** The months in which a trekkend bestaan counts: March up to and including October (LPW 5a). */
function seizoen(vanaf: Dag): Duur {
  const jaar = Number(vanaf.slice(0, 4));
  const van = vanaf.slice(5) > '10-31' ? `${jaar + 1}-03-01` : laatste(vanaf, `${jaar}-03-01`);
  const einde = `${van.slice(0, 4)}-10-31`;
  return { van, totEnMet: einde, kennisgevingTot: einde };
}

/**
 * From receipt, or from the first day of the duty when that is later, and never on a day on which another holds; up to the end
 * of the school year (S001). Parents who name a school year get that one, and no day before it. Who names none and is the
 * first to tell in July, when it is too late to ask for the next school year, asks for the next as well: else it would be over
 * before anybody could renew it.
 * @param vorige the exemption before it, of whatever ground
 * @param nooitGeschikt a verklaring says that the child will never be fit: no end but that of the duty (LPW 6 lid 3)
 */
export function duurVan(
  { grond, ontvangenOp, schooljaar }: Pick<KennisgevingStand, 'grond' | 'ontvangenOp' | 'schooljaar'>,
  vorige: PeriodeStand | undefined,
  nooitGeschikt: boolean,
  { protocol, regio, geboortedatum }: Toetssteen,
): Duur {
  const begin = leerplichtBegin(geboortedatum, protocol.kalender, regio);
  const na = vorige?.totEnMet == null ? [] : [plusDagen(vorige.totEnMet, 1)];
  const gevraagd = schooljaar === undefined ? [] : [`${schooljaar.slice(0, 4)}-08-01`];
  const vanaf = laatste(ontvangenOp, begin, ...na, ...gevraagd);
  if (nooitGeschikt) return { van: vanaf, totEnMet: null, kennisgevingTot: null };
  if (grond === 'trekkend') return seizoen(vanaf);
  const totEnMet = eindeSchooljaar(schooljaarVan(vanaf));
  const kennisgevingTot = laatsteDagVoorJuli(totEnMet.slice(0, 4), protocol);
  if (schooljaar !== undefined || vanaf <= kennisgevingTot) return { van: vanaf, totEnMet, kennisgevingTot };
  const jaarLater = eindeSchooljaar(schooljaarVan(plusDagen(totEnMet, 1)));
  return {
    van: vanaf,
    totEnMet: jaarLater,
    kennisgevingTot: laatsteDagVoorJuli(jaarLater.slice(0, 4), protocol),
  };
}
