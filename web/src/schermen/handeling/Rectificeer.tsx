import { Link } from '@tanstack/react-router';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { RECTIFICATIE } from './rectificatie.ts';

/** Whether the API offers it to this person, in this case. */
export const magRectificeren = ({ mogelijkeHandelingen }: Pick<Zaak, 'mogelijkeHandelingen'>): boolean =>
  mogelijkeHandelingen.some(({ handeling, mogelijk }) => handeling === RECTIFICATIE && mogelijk);

interface Eigenschappen {
  zaakId: string;
  /** The event that is not right, and what it is called, for who hears the links one by one. */
  nr: number;
  titel: string;
}

/** From an event to the form that records that it is not right. */
export const Rectificeer = ({ zaakId, nr, titel }: Eigenschappen) => (
  <Link
    className="nl-link"
    to="/zaken/$id/handelingen/$soort"
    params={{ id: zaakId, soort: RECTIFICATIE }}
    search={{ nr }}
  >
    {nl.rechten.rectificeer}
    <span className="vh">{nl.rechten.rectificeerBij(titel)}</span>
  </Link>
);
