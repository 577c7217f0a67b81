import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Gegevens } from './Gegevens.tsx';
import { Gevonden } from './Gevonden.tsx';
import { Intrekken } from './Intrekken.tsx';
import { Status } from './Status.tsx';
import { type Melding as Gemeld, meldingVraag } from './vragen.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** This page comes after sending the melding that it shows. */
    verstuurd?: true;
  }
}

const T = nl.meldingen;

/** One melding: what was reported, and what became of it. For the school that sent it, and for who handles it. */
export function Melding() {
  const { nummer } = getRouteApi('/binnen/meldingen/$nummer').useParams();
  return <Gevonden vraag={useQuery(meldingVraag(nummer))}>{(melding) => <Pagina melding={melding} />}</Gevonden>;
}

function Pagina({ melding }: { melding: Gemeld }) {
  const { mag } = useIk();
  const { leerling, meldingsnummer } = melding;
  return (
    <div className="blad">
      <Kruimels pad={[...kruimelsVan(melding, mag.melden), { naam: T.melding }]} />
      <h1 tabIndex={-1} data-titel={T.melding}>
        {T.meldingVan(`${leerling.voornaam} ${leerling.achternaam}`)}
      </h1>
      <p className="intro onder">{T.nummer(meldingsnummer)}</p>
      {!isIngetrokken(melding) && <Verstuurd onderweg={melding.verwerking === 'nieuw'} />}
      <Stand melding={melding} />
      <Gegevens melding={melding.melding} />
    </div>
  );
}

/** A school comes from its list, and who handles the melding from the case. */
const kruimelsVan = ({ zaakId }: Gemeld, vanSchool: boolean): { naam: string; naar: string }[] => {
  if (vanSchool) return [{ naam: T.titel, naar: '/meldingen' }];
  return zaakId === null ? [] : [{ naam: T.zaak, naar: `/zaken/${zaakId}` }];
};

/** Right after sending: that it arrived. */
function Verstuurd({ onderweg }: { onderweg: boolean }) {
  const verstuurd = useLocation({ select: ({ state }) => state.verstuurd === true });
  if (!verstuurd) return null;
  return (
    <Bericht toon="goed" titel={T.verstuurd} rol="status">
      {onderweg ? T.verstuurdOnderweg : T.verstuurdGeboekt}
    </Bericht>
  );
}

function Stand({ melding }: { melding: Gemeld }) {
  const { mag } = useIk();
  const [gezegd, zeg] = useState('');
  return (
    <Paneel titel={T.stand} toon="hoofd">
      <Status melding={melding} />
      <p role="status">{gezegd}</p>
      {melding.verwerking === 'geweigerd' && <p>{T.geweigerdUitleg}</p>}
      {melding.zaakId !== null && (
        <p className="paneel__voet">
          <Link className="nl-link" to="/zaken/$id" params={{ id: melding.zaakId }}>
            {T.naarZaak}
          </Link>
        </p>
      )}
      {mag.melden && !isIngetrokken(melding) && (
        <Knoppen
          melding={melding}
          ingetrokken={() => {
            zeg(T.ingetrokken);
          }}
        />
      )}
    </Paneel>
  );
}

const isIngetrokken = ({ status, verwerking }: Gemeld): boolean =>
  status === 'ingetrokken' || verwerking === 'ingetrokken';

function Knoppen({ melding, ingetrokken }: { melding: Gemeld; ingetrokken: () => void }) {
  const [trektIn, zet] = useState(false);
  const sluit = (): void => {
    zet(false);
  };
  return (
    <div className="knoppen">
      <Link
        className="nl-button nl-button--secondary"
        to="/meldingen/$nummer/wijzigen"
        params={{ nummer: melding.meldingsnummer }}
      >
        {T.wijzigen}
      </Link>
      <Knop
        onClick={() => {
          zet(true);
        }}
      >
        {T.intrekken}
      </Knop>
      <Intrekken
        melding={melding}
        open={trektIn}
        sluit={sluit}
        klaar={() => {
          // the buttons go: the focus must not go with them
          flushSync(sluit);
          document.querySelector('h1')?.focus();
          ingetrokken();
        }}
      />
    </div>
  );
}
