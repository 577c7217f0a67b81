import { Link } from '@tanstack/react-router';
import { dagVan, middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import type { Regel } from './vragen.ts';

const T = nl.opvang;

/** Of which case something was caught, for whom it was, and when. */
export const Waarbij = ({ stuk }: { stuk: Regel }) => (
  <>
    <Zaaknummer stuk={stuk} />
    {stuk.ontvanger !== null && `${T.aanWie(stuk.ontvanger)} · `}
    {T.op(middel(dagVan(stuk.op)), tijd(Date.parse(stuk.op)))}
  </>
);

/** To the case, for who may see it. */
function Zaaknummer({ stuk: { zaakId, zaaknummer, links } }: { stuk: Regel }) {
  if (zaaknummer === null) return null;
  const naam = nl.zaak.zaakMet(zaaknummer);
  return (
    <>
      {links.zaak === null ? (
        naam
      ) : (
        <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }}>
          {naam}
        </Link>
      )}
      {' · '}
    </>
  );
}
