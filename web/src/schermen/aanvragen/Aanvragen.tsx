import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Bladtabel } from '../../ui/Bladtabel.tsx';
import { Kiesfilter } from '../../ui/Kiesfilter.tsx';
import { Tellingen } from '../../ui/Tellingen.tsx';
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
  const eerste = lijst.data?.pages[0]?.data;
  return (
    <div className="blad blad--breed">
      <div className="titelrij">
        <div>
          <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
            {T.titel}
          </h1>
          <p className="onder">{T.intro}</p>
        </div>
        {mag.handelen && (
          <Link className="nl-button nl-button--primary" to="/aanvragen/nieuw">
            {nl.inbreng.aanvraag.titel}
          </Link>
        )}
      </div>
      {eerste && (
        <>
          <Tellingen
            label={T.standen}
            tellingen={eerste.standen}
            gekozen={zoek.stand}
            naar={(stand) => ({ to: '/aanvragen', search: leesAanvragenZoek({ ...zoek, stand }) })}
          />
          <div className="filters">
            <Kiesfilter
              label={T.soort}
              alle={T.alleSoorten}
              opties={eerste.soorten}
              waarde={zoek.aanvraagsoort}
              zet={(aanvraagsoort) => {
                void ga({ search: leesAanvragenZoek({ ...zoek, aanvraagsoort }), replace: true, resetScroll: false });
              }}
            />
          </div>
        </>
      )}
      <Bladtabel
        lijst={lijst}
        rijenVan={({ aanvragen }) => aanvragen}
        onderschrift={T.onderschrift}
        kolommen={Object.values(T.kolom)}
        meer={T.meer}
        leeg={<Leeg gefilterd={zoek.stand !== undefined || zoek.aanvraagsoort !== undefined} />}
      >
        {(rij) => <Aanvraagrij key={rij.zaakId} rij={rij} />}
      </Bladtabel>
    </div>
  );
}

const Leeg = ({ gefilterd }: { gefilterd: boolean }) => (
  <Bericht toon="info" titel={gefilterd ? T.leegFilter : T.leeg}>
    <p>{gefilterd ? T.leegFilterUitweg : T.leegUitweg}</p>
  </Bericht>
);
