import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Soortlijst } from '../soortlijst/Soortlijst.tsx';
import { Vrijstellingrij } from './Vrijstellingrij.tsx';
import { vrijstellingenVraag } from './vragen.ts';
import { leesVrijstellingenZoek } from './zoek.ts';

const T = nl.vrijstellingen;
const route = getRouteApi('/binnen/vrijstellingen');

/** The exemptions of this school year: which are still to be renewed before 1 July, and which ask for something else. */
export function Vrijstellingen() {
  const { mag } = useIk();
  return mag.handelen || mag.toewijzen ? <Scherm /> : <GeenRecht />;
}

function Scherm() {
  const { mag } = useIk();
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const lijst = useInfiniteQuery(vrijstellingenVraag(zoek));
  const schooljaar = lijst.data?.pages[0]?.data.schooljaar;
  return (
    <Soortlijst
      teksten={T}
      onder={schooljaar && T.schooljaar(schooljaar)}
      knop={mag.handelen ? { naam: nl.inbreng.kennisgeving.titel, naar: '/vrijstellingen/nieuw' } : null}
      uitleg={
        <Bericht toon="info" titel={T.voorJuli}>
          <p>{T.voorJuliUitleg}</p>
        </Bericht>
      }
      lijst={lijst}
      rijenVan={({ vrijstellingen }) => vrijstellingen}
      stand={{
        tellingen: ({ standen }) => standen,
        gekozen: zoek.stand,
        naar: (stand) => ({ to: '/vrijstellingen', search: leesVrijstellingenZoek({ ...zoek, stand }) }),
      }}
      filter={{
        label: T.grond,
        alle: T.alleGronden,
        opties: ({ gronden }) => gronden,
        waarde: zoek.grond,
        zet: (grond) => {
          void ga({ search: leesVrijstellingenZoek({ ...zoek, grond }), replace: true, resetScroll: false });
        },
      }}
    >
      {(rij) => <Vrijstellingrij key={rij.zaakId} rij={rij} />}
    </Soortlijst>
  );
}
