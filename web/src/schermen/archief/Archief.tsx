import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Schema, vraag } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { dagVan, middel, tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Geladen, Skelet } from '../../ui/Geladen.tsx';
import { Paneel } from '../../ui/Paneel.tsx';

type Controle = NonNullable<Schema<'Archiefstand'>['laatsteControle']>;

/** Whether everything is kept that a replay needs. */
export function Archief() {
  const stand = useQuery({
    queryKey: ['archief'],
    queryFn: ({ signal }) => vraag(api.GET('/v1/archief', { signal })),
  });
  return (
    <div className="blad">
      <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
        {nl.archief.titel}
      </h1>
      <p>{nl.archief.intro}</p>
      <Geladen vraag={stand} skelet={<Skelet rijen={2} />}>
        {({ runs, laatsteControle }) => (
          <Paneel titel={nl.archief.controle}>
            <p>{nl.archief.runs(runs)}</p>
            {laatsteControle ? <Uitkomst controle={laatsteControle} /> : <p>{nl.archief.nooit}</p>}
          </Paneel>
        )}
      </Geladen>
    </div>
  );
}

function Uitkomst({ controle: { op, gemis } }: { controle: Controle }) {
  const goed = gemis.length === 0;
  return (
    <>
      <Bericht toon={goed ? 'goed' : 'fout'} titel={goed ? nl.archief.volledig : nl.archief.gemis(gemis.length)}>
        {!goed && <p>{nl.archief.doe}</p>}
        <p className="onder">{nl.archief.op(middel(dagVan(op)), tijd(Date.parse(op)))}</p>
      </Bericht>
      {!goed && <Gemis gemis={gemis} />}
    </>
  );
}

function Gemis({ gemis }: Pick<Controle, 'gemis'>) {
  const { mag } = useIk();
  return (
    <ul className="plat">
      {gemis.map(({ zaakId, wat }) => (
        <li key={`${zaakId} ${wat}`}>
          {mag.zaken ? (
            <Link className="nl-link" to="/zaken/$id/auditspoor" params={{ id: zaakId }}>
              {zaakId}
            </Link>
          ) : (
            zaakId
          )}
          : {wat}
        </li>
      ))}
    </ul>
  );
}
