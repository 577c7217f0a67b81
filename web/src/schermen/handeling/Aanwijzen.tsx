import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type MogelijkeHandeling, type Tijdlijnregel, tijdlijnVraag, type Zaak } from '../../api/zaak.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding, Skelet } from '../../ui/Geladen.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
}

/** An action about an event that nobody pointed out yet: everything that can be it, the newest first. */
export function Aanwijzen({ zaak: { zaakId }, handeling }: Eigenschappen) {
  const { data, error, isError, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(tijdlijnVraag(zaakId));
  const regels = data?.pages.flatMap((blad) => blad.regels.flatMap(gebeurtenissenIn));
  return (
    <>
      <h1 tabIndex={-1}>{handeling.naam}</h1>
      <p className="intro">{nl.rechten.wijsAan}</p>
      {regels ? (
        <ul className="acties">
          {regels.map(({ nr, titel, meta }) => (
            <li key={nr} className="actie actie--mas">
              <Link
                className="actie__in"
                to="/zaken/$id/handelingen/$soort"
                params={{ id: zaakId, soort: handeling.handeling }}
                search={{ nr }}
              >
                <span className="actie__kop">
                  <span className="actie__titel">{titel}</span>
                </span>
                <span className="actie__uitleg">{meta}</span>
                <Icoon n="pijl" />
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        !isError && <Skelet rijen={7} />
      )}
      {isError && <Foutmelding fout={error} opnieuw={() => void refetch()} />}
      {hasNextPage && (
        <div className="knoppen">
          <Knop onClick={() => void fetchNextPage()}>{nl.rechten.wijsAanOuder}</Knop>
        </div>
      )}
    </>
  );
}

/** A line with what stands under it; what is not for this person cannot be pointed out by him. */
const gebeurtenissenIn = (regel: Tijdlijnregel): { nr: number; titel: string; meta: string }[] =>
  [regel, ...regel.eronder]
    .filter(({ afgeschermd }) => afgeschermd !== true)
    .map(({ nr, titel }) => ({ nr, titel, meta: [middel(regel.dag), regel.wie].filter(Boolean).join(' · ') }));
