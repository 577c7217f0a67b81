import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { middel } from '../../datum.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Foutmelding, Skelet } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Status } from './Status.tsx';
import { meldingenVraag, type Overzicht } from './vragen.ts';

const T = nl.meldingen;

/** For a school: what it reported, the newest first, and what became of it. */
export function Meldingen() {
  const { mag, vestiging } = useIk();
  if (!mag.meldingenLezen) return <GeenRecht />;
  return (
    <div className="blad">
      <div className="titelrij">
        <div>
          {vestiging && <p className="boven">{vestiging.naam}</p>}
          <h1 tabIndex={-1}>{T.titel}</h1>
        </div>
        {mag.melden && (
          <Link className="nl-button nl-button--primary" to="/meldingen/nieuw">
            {T.nieuw}
          </Link>
        )}
      </div>
      <Lijst />
    </div>
  );
}

function Lijst() {
  const lijst = useInfiniteQuery(meldingenVraag);
  if (lijst.isPending) return <Skelet rijen={6} hoogte="4.5rem" />;
  if (lijst.isError && !lijst.data) return <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />;
  const meldingen = lijst.data.pages.flatMap(({ data }) => data.meldingen);
  if (meldingen.length === 0)
    return (
      <Bericht toon="info" titel={T.leegTitel}>
        {T.leeg}
      </Bericht>
    );
  return (
    <>
      <ul className="meldinglijst">
        {meldingen.map((melding) => (
          <Rij key={melding.meldingsnummer} melding={melding} />
        ))}
      </ul>
      {lijst.isError && <Foutmelding fout={lijst.error} />}
      {lijst.hasNextPage && (
        <div className="knoppen">
          <Knop onClick={() => void lijst.fetchNextPage()}>
            {lijst.isFetchingNextPage ? nl.algemeen.laden : T.meer}
          </Knop>
        </div>
      )}
    </>
  );
}

function Rij({ melding }: { melding: Overzicht }) {
  const { meldingsnummer, leerling, soortNaam, begindatum, einddatum } = melding;
  return (
    <li className="meldingrij">
      <div>
        <Link className="nl-link meldingrij__wie" to="/meldingen/$nummer" params={{ nummer: meldingsnummer }}>
          {leerling.voornaam} {leerling.achternaam}
        </Link>
        <p className="onder">
          {soortNaam} · {T.periode(middel(begindatum), einddatum && middel(einddatum))}
        </p>
      </div>
      <Status melding={melding} />
    </li>
  );
}
