import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { plusDagen, zonderWeekdag } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { naamVanMaand } from './maand.ts';
import { maandtaakVraag } from './vragen.ts';

const T = nl.absoluut.taak;

/** From the first of a month until it is settled: the list of last month has to be there before a day, or is late. */
export function Maandmelding({ metLink = false }: { metLink?: boolean }) {
  const { data } = useQuery(maandtaakVraag);
  if (!data?.taak) return null;
  const { maand, uiterlijk, dagenTeLaat, gemeenten } = data.taak;
  const voor = zonderWeekdag(plusDagen(uiterlijk, 1));
  const naam = naamVanMaand(maand);
  return (
    <Bericht
      toon={dagenTeLaat > 0 ? 'let' : 'info'}
      titel={dagenTeLaat > 0 ? T.teLaat(naam, dagenTeLaat, voor) : T.moet(naam, voor)}
    >
      <p>
        {T.voor(gemeenten)}{' '}
        {metLink && (
          <Link className="nl-link" to="/absoluut" search={{ maand }}>
            {T.naar}
          </Link>
        )}
      </p>
    </Bericht>
  );
}
