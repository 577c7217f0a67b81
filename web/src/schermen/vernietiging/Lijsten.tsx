import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { dagVan, middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Cel, Rij, Rijkop, Tabel } from '../../ui/Tabel.tsx';
import { useGemeentenaam } from './gemeentenaam.ts';
import { Standmerk } from './Standmerk.tsx';
import type { Lijst } from './vragen.ts';

const T = nl.vernietiging.lijsten;

export function Lijsten({ lijsten }: { lijsten: readonly Lijst[] }) {
  const { mag } = useIk();
  const naamVan = useGemeentenaam();
  if (lijsten.length === 0)
    return (
      <Bericht toon="info" titel={T.leeg}>
        <p>{T.leegUitleg}</p>
      </Bericht>
    );
  const wachten = lijsten.filter(({ magGoedkeuren }) => magGoedkeuren).length;
  return (
    <Paneel titel={T.titel}>
      {(mag.handelen || mag.toewijzen) && <p className="intro">{T.wachten(wachten)}</p>}
      <Tabel onderschrift={T.onderschrift} kolommen={Object.values(T.kolom)}>
        {lijsten.map((lijst) => (
          <Lijstrij key={lijst.id} lijst={lijst} gemeente={naamVan(lijst.gemeente)} />
        ))}
      </Tabel>
    </Paneel>
  );
}

function Lijstrij({ lijst, gemeente }: { lijst: Lijst; gemeente: string }) {
  const { id, voorgesteldOp, voorgesteldDoor, deel, aantal, magGoedkeuren } = lijst;
  return (
    <Rij>
      <Rijkop>
        <Link className="nl-link" to="/vernietiging/$id" params={{ id }}>
          {T.naam(middel(dagVan(voorgesteldOp)), tijd(Date.parse(voorgesteldOp)))}
        </Link>
      </Rijkop>
      <Cel label={T.kolom.gemeente}>{gemeente}</Cel>
      <Cel label={T.kolom.deel}>{nl.vernietiging.delen[deel]}</Cel>
      <Cel label={T.kolom.aantal}>{aantal}</Cel>
      <Cel label={T.kolom.door}>{voorgesteldDoor}</Cel>
      <Cel label={T.kolom.stand}>
        <Standmerk stand={lijst.stand} /> {magGoedkeuren && <Merk toon="let">{T.wachtOpU}</Merk>}
      </Cel>
    </Rij>
  );
}
