import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { middel } from '../../datum.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Bladlijst } from '../../ui/Bladlijst.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Beginnen } from './Beginnen.tsx';
import { proefzakenVraag } from './vragen.ts';

const T = nl.proef;

/** The trial cases of one's own municipalities, and a new one. */
export function Proefzaken() {
  const { mag, proefzakenAan } = useIk();
  if (!mag.proefzaken) return <GeenRecht />;
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{T.titel}</h1>
      <p className="intro">{T.intro}</p>
      {proefzakenAan ? (
        <div className="proefraster">
          <Paneel titel={T.lijst}>
            <Lijst />
          </Paneel>
          <Beginnen />
        </div>
      ) : (
        <Bericht toon="info" titel={T.uitTitel}>
          {T.uit}
        </Bericht>
      )}
    </div>
  );
}

const Lijst = () => (
  <Bladlijst
    lijst={useInfiniteQuery(proefzakenVraag)}
    rijenVan={({ zaken }) => zaken}
    className="proeflijst"
    meer={T.meer}
    leeg={<p>{T.leeg}</p>}
  >
    {(zaak) => <Rij key={zaak.zaakId} zaak={zaak} />}
  </Bladlijst>
);

const Rij = ({ zaak: { zaakId, zaaknummer, leerling, geopend, status } }: { zaak: Schema<'Proefoverzicht'> }) => (
  <li>
    <Link className="nl-link" to="/proefdraaien/$id" params={{ id: zaakId }}>
      {leerling?.naam ?? zaaknummer}
    </Link>
    {geopend !== null && <span className="onder">{T.begonnen(middel(geopend))}</span>}
    {status === 'gesloten' && <Merk>{T.gesloten}</Merk>}
  </li>
);
