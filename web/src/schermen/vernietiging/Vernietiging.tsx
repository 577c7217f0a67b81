import { useQuery } from '@tanstack/react-query';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { Lijsten } from './Lijsten.tsx';
import { lijstenVraag } from './vragen.ts';
import { Voorstellen } from './Voorstellen.tsx';

const T = nl.vernietiging;

/** What has to go because its term is over: one person proposes a list, another approves it. No name stands here. */
export function Vernietiging() {
  const { mag } = useIk();
  return mag.vernietiging ? <Scherm /> : <GeenRecht />;
}

const Scherm = () => (
  <div className="blad blad--breed">
    <h1 tabIndex={-1}>{T.titel}</h1>
    <p className="intro">{T.intro}</p>
    <Geladen vraag={useQuery(lijstenVraag)}>
      {({ lijsten, voorstellen }) => (
        <div className="onderelkaar">
          <Lijsten lijsten={lijsten} />
          {voorstellen.length > 0 && <Voorstellen voorstellen={voorstellen} />}
        </div>
      )}
    </Geladen>
  </div>
);
