import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { dagVan, middel, tijd } from '../../datum.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Foutmelding, Skelet } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { opvangVraag, type Regel } from './vragen.ts';

const T = nl.opvang;
const route = getRouteApi('/binnen/opvang');

/** What did not leave the house, because no real channel is set or the case is a trial: as it would have gone. */
export function Opvang() {
  const { mag } = useIk();
  const proef = route.useSearch().proef === 'ja';
  if (!mag.opvang && !(proef && mag.proefzaken)) return <GeenRecht />;
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{T.titel}</h1>
      <p className="intro">{T.intro}</p>
      {mag.opvang && mag.proefzaken && <Soorten />}
      <Lijst proef={proef} />
    </div>
  );
}

const Soorten = () => (
  <nav className="weergaven" aria-label={T.soorten}>
    <ul>
      {([{}, { proef: 'ja' }] as const).map((zoek) => (
        <li key={'proef' in zoek ? 'proef' : 'echt'}>
          <Link
            to="/opvang"
            search={zoek}
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {'proef' in zoek ? T.vanProefzaken : T.vanZaken}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

function Lijst({ proef }: { proef: boolean }) {
  const lijst = useInfiniteQuery(opvangVraag(proef));
  if (lijst.isPending) return <Skelet rijen={6} hoogte="4.5rem" />;
  if (lijst.isError && !lijst.data) return <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />;
  const stukken = lijst.data.pages.flatMap(({ data }) => data.opvang);
  if (stukken.length === 0)
    return (
      <Bericht toon="info" titel={T.leegTitel}>
        {T.leeg}
      </Bericht>
    );
  return (
    <>
      <ul className="meldinglijst">
        {stukken.map((stuk) => (
          <Rij key={stuk.id} stuk={stuk} />
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

export const moment = (op: string): string => T.op(middel(dagVan(op)), tijd(Date.parse(op)));

const Rij = ({ stuk: { id, onderwerp, op, kanaal, regime } }: { stuk: Regel }) => (
  <li className="meldingrij">
    <div className="opvang__wat">
      <Link className="nl-link meldingrij__wie" to="/opvang/$id" params={{ id }}>
        {onderwerp}
      </Link>
      <p className="onder">{moment(op)}</p>
    </div>
    <p className="meldingstatus">
      <Merk icoon="brief">{T.kanaal[kanaal]}</Merk> {regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
    </p>
  </li>
);
