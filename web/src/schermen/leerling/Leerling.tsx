import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ApiFout, isWeg } from '../../api/client.ts';
import { Doodspoor } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen } from '../../ui/Geladen.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Adres } from './Adres.tsx';
import { Gegevens } from './Gegevens.tsx';
import { Gezag } from './Gezag.tsx';
import { Gezin } from './Gezin.tsx';
import { Rechten } from './Rechten.tsx';
import { type Leerling as Leerlinggegevens, leerlingVraag } from './vragen.ts';
import { Vastleggen } from './Vastleggen.tsx';
import { Verlof } from './Verlof.tsx';
import { Zaken } from './Zaken.tsx';

/** A person: who he is, who is responsible for him, and the cases that he has or had. */
export function Leerling() {
  const { id } = useParams({ from: '/binnen/leerlingen/$id' });
  const leerling = useQuery(leerlingVraag(id));
  if (!leerling.data && isNiemand(leerling.error))
    return <Doodspoor titel={nl.fout.nietGevondenTitel} tekst={nl.leerling.nietGevonden} />;
  return (
    <div className="blad">
      <Geladen kop={nl.leerling.paginatitel} vraag={leerling}>
        {(data) => <Beeld key={data.id} leerling={data} />}
      </Geladen>
    </div>
  );
}

/** Also an address that cannot be that of a pupil. */
const isNiemand = (fout: unknown): boolean => isWeg(fout) || (fout instanceof ApiFout && fout.status === 400);

const Beeld = ({ leerling }: { leerling: Leerlinggegevens }) => (
  <>
    <h1
      tabIndex={-1}
      className="nl-heading nl-heading--level-1"
      data-titel={leerling.adresGeheim ? nl.leerling.paginatitel : undefined}
    >
      {leerling.voornaam} {leerling.achternaam}
    </h1>
    <p className="onder leerling__onder">
      {nl.leerling.jaar(leerling.leeftijd)} · {leerling.gemeenteNaam}
    </p>
    {leerling.samengevoegdMet !== null && <Samengevoegd met={leerling.samengevoegdMet} />}
    <div className="leerlingraster">
      <div className="leerlingkolom">
        <Paneel titel={nl.leerling.gegevens}>
          <Gegevens leerling={leerling} />
        </Paneel>
        <Adres leerling={leerling} />
      </div>
      <div className="leerlingkolom">
        <Gezag leerling={leerling} />
        <Gezin broersEnZussen={leerling.broersEnZussen} />
        <Zaken zaken={leerling.zaken} />
        <Verlof leerlingId={leerling.id} />
        <Vastleggen id={leerling.id} />
        <Rechten id={leerling.id} />
      </div>
    </div>
  </>
);

const Samengevoegd = ({ met }: { met: string }) => (
  <Bericht toon="info" titel={nl.leerling.samengevoegd}>
    <p>{nl.leerling.samengevoegdUitleg}</p>
    <p>
      <Link className="nl-link" to="/leerlingen/$id" params={{ id: met }}>
        {nl.leerling.samengevoegdNaar}
      </Link>
    </p>
  </Bericht>
);
