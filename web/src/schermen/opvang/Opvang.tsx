import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Bladlijst } from '../../ui/Bladlijst.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { opvangVraag, type Regel } from './vragen.ts';
import { Waarbij } from './Waarbij.tsx';

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

const Lijst = ({ proef }: { proef: boolean }) => (
  <Bladlijst
    lijst={useInfiniteQuery(opvangVraag(proef))}
    rijenVan={({ opvang }) => opvang}
    className="meldinglijst"
    hoogte="5.5rem"
    meer={T.meer}
    leeg={
      <Bericht toon="info" titel={T.leegTitel}>
        {T.leeg}
      </Bericht>
    }
  >
    {(stuk) => <Rij key={stuk.id} stuk={stuk} />}
  </Bladlijst>
);

const Rij = ({ stuk }: { stuk: Regel }) => (
  <li className="meldingrij">
    <div className="opvang__wat">
      <Link className="nl-link meldingrij__wie" to="/opvang/$id" params={{ id: stuk.id }}>
        {stuk.onderwerp}
      </Link>
      <p className="onder">
        <Waarbij stuk={stuk} />
      </p>
    </div>
    <p className="meldingstatus">
      <Merk icoon="brief">{T.kanaal[stuk.kanaal]}</Merk>{' '}
      {stuk.regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
    </p>
  </li>
);
