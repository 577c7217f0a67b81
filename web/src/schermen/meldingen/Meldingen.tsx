import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { middel } from '../../datum.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Bladlijst } from '../../ui/Bladlijst.tsx';
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

const Lijst = () => (
  <Bladlijst
    lijst={useInfiniteQuery(meldingenVraag)}
    rijenVan={({ meldingen }) => meldingen}
    className="meldinglijst"
    hoogte="4.5rem"
    meer={T.meer}
    leeg={
      <Bericht toon="info" titel={T.leegTitel}>
        {T.leeg}
      </Bericht>
    }
  >
    {(melding) => <Rij key={melding.meldingsnummer} melding={melding} />}
  </Bladlijst>
);

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
