import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Soortlijst } from '../soortlijst/Soortlijst.tsx';
import { Aanvraagrij } from './Aanvraagrij.tsx';
import { aanvragenVraag } from './vragen.ts';
import { leesAanvragenZoek } from './zoek.ts';

const T = nl.aanvragen;
const route = getRouteApi('/binnen/aanvragen');

/** The requests that somebody has to decide on, the first last day on top. */
export function Aanvragen() {
  const { mag } = useIk();
  return mag.handelen || mag.toewijzen ? <Scherm /> : <GeenRecht />;
}

function Scherm() {
  const { mag } = useIk();
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const lijst = useInfiniteQuery(aanvragenVraag(zoek));
  return (
    <Soortlijst
      teksten={T}
      onder={T.intro}
      knop={mag.handelen ? { naam: nl.inbreng.aanvraag.titel, naar: '/aanvragen/nieuw' } : null}
      lijst={lijst}
      rijenVan={({ aanvragen }) => aanvragen}
      stand={{
        tellingen: ({ standen }) => standen,
        gekozen: zoek.stand,
        naar: (stand) => ({ to: '/aanvragen', search: leesAanvragenZoek({ ...zoek, stand }) }),
      }}
      filter={{
        label: T.soort,
        alle: T.alleSoorten,
        opties: ({ soorten }) => soorten,
        waarde: zoek.aanvraagsoort,
        zet: (aanvraagsoort) => {
          void ga({ search: leesAanvragenZoek({ ...zoek, aanvraagsoort }), replace: true, resetScroll: false });
        },
      }}
    >
      {(rij) => <Aanvraagrij key={rij.zaakId} rij={rij} />}
    </Soortlijst>
  );
}
