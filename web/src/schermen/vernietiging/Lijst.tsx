import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { GeladenBlad } from '../../ui/Geladen.tsx';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { Besluit } from './Besluit.tsx';
import { useGemeentenaam } from './gemeentenaam.ts';
import { Stand } from './Stand.tsx';
import { type LijstMetRegels, lijstVraag } from './vragen.ts';
import { Verklaring } from './Verklaring.tsx';
import { Zaken } from './Zaken.tsx';

const T = nl.vernietiging.lijst;

/** One list: what is on it and why, what somebody may decide about it, and afterwards the certificate. */
export function Lijst() {
  const { mag } = useIk();
  return mag.vernietiging ? <Scherm /> : <GeenRecht />;
}

function Scherm() {
  const { id } = getRouteApi('/binnen/vernietiging/$id').useParams();
  return (
    <GeladenBlad vraag={useQuery(lijstVraag(id))} kop={T.titel}>
      {(data) => <Blad key={id} data={data} />}
    </GeladenBlad>
  );
}

function Blad({ data }: { data: LijstMetRegels }) {
  const { lijst } = data;
  const naamVan = useGemeentenaam();
  const kop = useRef<HTMLHeadingElement>(null);
  const [gedaan, meld] = useState('');
  const klaar = (wat: string): void => {
    // the button that was pressed goes, and the focus must not go with it
    flushSync(() => {
      meld(wat);
    });
    kop.current?.focus();
  };
  return (
    <div className="blad blad--breed">
      <Kruimels pad={[{ naam: nl.vernietiging.titel, naar: '/vernietiging' }, { naam: T.titel }]} />
      <h1 ref={kop} tabIndex={-1}>
        {T.titel}
      </h1>
      <p className="intro onder">
        {T.wat(naamVan(lijst.gemeente), nl.vernietiging.delen[lijst.deel], nl.vernietiging.aantal(lijst.aantal))}
      </p>
      <div role="status">{gedaan !== '' && <Bericht toon="goed" titel={gedaan} />}</div>
      <div className="onderelkaar">
        <Stand data={data} />
        <Besluit lijst={lijst} klaar={klaar} />
        {lijst.links.verklaring !== null && <Verklaring lijst={lijst} adres={lijst.links.verklaring} />}
        <Zaken data={data} klaar={klaar} />
      </div>
    </div>
  );
}
