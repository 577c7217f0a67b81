import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { onderwegVraag, standVraag } from '../../api/onderweg.ts';
import { eigenVraag, volgtMas, zaakVraag } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Spoor } from '../../ui/Spoor.tsx';
import { Termijn } from '../../ui/Termijn.tsx';
import { FASENAMEN } from './namen.ts';
import { useOnthoudRij } from './terug.ts';
import type { Rij as Rijgegevens } from './vragen.ts';

const CEL = 'utrecht-table__cell';
/** So long after an action of one's own its row still says so. */
const ZOJUIST_MS = 5 * 60_000;

/** How a row is called in the name of its controls. */
export const roepnaam = ({ leerling, zaaknummer }: Rijgegevens): string => leerling?.naam ?? zaaknummer;

interface Eigenschappen {
  rij: Rijgegevens;
  /** The time on the wall, in milliseconds. */
  nu: number;
  gekozen: boolean;
  kies: () => void;
  neem: () => void;
}

/** The roles are written down: as a card on a narrow screen a row would lose them. */
export const Rij = ({ rij, nu, gekozen, kies, neem }: Eigenschappen) => (
  <tr role="row" data-zaak={rij.zaakId} className={`utrecht-table__row rij${gekozen ? ' rij--gekozen' : ''}`}>
    <td role="cell" className={`${CEL} lijst__vink`}>
      {rij.status === 'open' && (
        <label className="vinkvlak">
          <input
            type="checkbox"
            className="utrecht-checkbox"
            aria-label={nl.werkvoorraad.kies(roepnaam(rij))}
            checked={gekozen}
            onChange={kies}
          />
        </label>
      )}
    </td>
    <th scope="row" role="rowheader" className={`${CEL} rij__wie`}>
      <Wie rij={rij} nu={nu} />
    </th>
    <td role="cell" className={`${CEL} rij__school`}>
      {rij.school?.naam}
    </td>
    <td role="cell" className={CEL}>
      {volgtMas(rij) ? (
        <Spoor spoor={rij.spoor} faseNaam={FASENAMEN.find(({ code }) => code === rij.fase)?.naam ?? null} />
      ) : (
        <small>{rij.stapInWoorden}</small>
      )}
    </td>
    <td role="cell" className={CEL}>
      {rij.status === 'open' ? <Routes rij={rij} /> : <Gesloten rij={rij} />}
    </td>
    <td role="cell" className={CEL}>
      {rij.eersteTermijn ? (
        <Termijn {...rij.eersteTermijn} wat={rij.eersteTermijn.naam} />
      ) : (
        <small>{nl.werkvoorraad.geenTermijn}</small>
      )}
    </td>
    <td role="cell" className={`${CEL} rij__beh`}>
      <Behandelaar rij={rij} neem={neem} />
    </td>
  </tr>
);

function Wie({ rij, nu }: { rij: Rijgegevens; nu: number }) {
  const onthoud = useOnthoudRij();
  const { zaakId, zaaknummer, leerling, onderwerp } = rij;
  return (
    <>
      <Link
        className="rij__link"
        to="/zaken/$id"
        params={{ id: zaakId }}
        onClick={() => {
          onthoud(zaakId);
        }}
      >
        {leerling?.naam ?? nl.werkvoorraad.zaak(zaaknummer)}
      </Link>
      <small>
        {[leerling && zaaknummer, leerling && nl.werkvoorraad.leeftijd(leerling.leeftijd), onderwerp]
          .filter(Boolean)
          .join(' · ')}
        <Stand rij={rij} nu={nu} />
      </small>
    </>
  );
}

/** What this person has not seen yet, or did himself just now. */
function Stand({ rij: { zaakId, nr, nieuw, ongelezen }, nu }: { rij: Rijgegevens; nu: number }) {
  const { data: eigen, dataUpdatedAt } = useQuery({ ...eigenVraag(zaakId), enabled: false });
  const { data: onderweg } = useQuery({ ...onderwegVraag(zaakId), enabled: false });
  const { data: gezien } = useQuery({ ...zaakVraag(zaakId), enabled: false });
  const bezig = onderweg?.[0];
  if (bezig) return <Onderweg zaakId={zaakId} sleutel={bezig.sleutel} />;
  if (eigen?.some((daad) => daad <= nr) && nu - dataUpdatedAt < ZOJUIST_MS) {
    return <Woord>{nl.werkvoorraad.zojuist}</Woord>;
  }
  // who opened the case after the list was made has seen it
  if (gezien && gezien.nr >= nr) return null;
  if (nieuw) return <Woord>{nl.werkvoorraad.nieuw}</Woord>;
  return ongelezen ? <Woord>{nl.werkvoorraad.ongelezen}</Woord> : null;
}

/** Accepted, and not in the case yet. */
function Onderweg({ zaakId, sleutel }: { zaakId: string; sleutel: string }) {
  useQuery(standVraag(zaakId, sleutel));
  return <Woord>{nl.werkvoorraad.onderweg}</Woord>;
}

const Woord = ({ children }: { children: string }) => (
  <>
    {' · '}
    <b className="nieuw">{children}</b>
  </>
);

/** Until step 3 there is no routekaart, until step 7 no route. */
const KAART_VANAF = 3;
const ROUTE_VANAF = 7;
/** The step in which routes run. */
const UITVOERING = 8;

function Routes({ rij: { stap, routekaart, routes, spoor } }: { rij: Rijgegevens }) {
  const stapnummer = stap?.nummer ?? 0;
  const kaart = stapnummer >= KAART_VANAF ? routekaart : null;
  return (
    <span className="routes">
      {kaart !== null && (
        <Merk toon={kaart === 'B' ? 'accent' : 'neutraal'}>
          <span className="vh">{nl.werkvoorraad.routekaart} </span>
          {kaart}
        </Merk>
      )}
      {routes.map((route) => (
        <Merk key={route.naam} toon="info" {...('afgeschermd' in route && { icoon: 'slot' as const })}>
          {route.naam}
        </Merk>
      ))}
      {routes.length === 0 && volgtMas({ spoor }) && <small>{waaromGeenRoute(kaart, stapnummer, spoor)}</small>}
    </span>
  );
}

function waaromGeenRoute(kaart: string | null, stapnummer: number, spoor: Rijgegevens['spoor']): string {
  if (kaart === null) return nl.werkvoorraad.geenKaart;
  if (stapnummer < ROUTE_VANAF) return nl.werkvoorraad.routeVolgt;
  const uitvoering = spoor.find(({ nummer }) => nummer === UITVOERING)?.stand;
  if (uitvoering === 'vervallen' || uitvoering === 'overgeslagen') return nl.werkvoorraad.geenVervolgroute;
  return uitvoering === 'gedaan' ? nl.werkvoorraad.routesKlaar : nl.werkvoorraad.geenRoute;
}

const Gesloten = ({ rij: { vernietigd } }: { rij: Rijgegevens }) => (
  <span className="routes">
    <Merk toon="neutraal">{nl.werkvoorraad.gesloten}</Merk>
    {vernietigd && <Merk toon="neutraal">{nl.werkvoorraad.vernietigd}</Merk>}
  </span>
);

function Behandelaar({ rij, neem }: { rij: Rijgegevens; neem: () => void }) {
  const { mag } = useIk();
  if (rij.behandelaar) return rij.behandelaar.naam;
  return (
    <span className="rij__vrij">
      <em>{nl.algemeen.niemand}</em>
      {mag.handelen && rij.status === 'open' && (
        <button type="button" className="linkknop" onClick={neem}>
          {nl.werkvoorraad.neemOpMij}
          <span className="vh">{nl.werkvoorraad.neemOpMijVan(roepnaam(rij))}</span>
        </button>
      )}
    </span>
  );
}
