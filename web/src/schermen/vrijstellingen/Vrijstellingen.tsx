import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Bladtabel } from '../../ui/Bladtabel.tsx';
import { Kiesfilter } from '../../ui/Kiesfilter.tsx';
import { Tellingen } from '../../ui/Tellingen.tsx';
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
  const eerste = lijst.data?.pages[0]?.data;
  return (
    <div className="blad blad--breed">
      <div className="titelrij">
        <div>
          <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
            {T.titel}
          </h1>
          {eerste && <p className="onder">{T.schooljaar(eerste.schooljaar)}</p>}
        </div>
        {mag.handelen && (
          <Link className="nl-button nl-button--primary" to="/vrijstellingen/nieuw">
            {nl.inbreng.kennisgeving.titel}
          </Link>
        )}
      </div>
      <Bericht toon="info" titel={T.voorJuli}>
        <p>{T.voorJuliUitleg}</p>
      </Bericht>
      {eerste && (
        <>
          <Tellingen
            label={T.standen}
            tellingen={eerste.standen}
            gekozen={zoek.stand}
            naar={(stand) => ({ to: '/vrijstellingen', search: leesVrijstellingenZoek({ ...zoek, stand }) })}
          />
          <div className="filters">
            <Kiesfilter
              label={T.grond}
              alle={T.alleGronden}
              opties={eerste.gronden}
              waarde={zoek.grond}
              zet={(grond) => {
                void ga({ search: leesVrijstellingenZoek({ ...zoek, grond }), replace: true, resetScroll: false });
              }}
            />
          </div>
        </>
      )}
      <Bladtabel
        lijst={lijst}
        rijenVan={({ vrijstellingen }) => vrijstellingen}
        onderschrift={T.onderschrift}
        kolommen={Object.values(T.kolom)}
        meer={T.meer}
        leeg={<Leeg gefilterd={zoek.stand !== undefined || zoek.grond !== undefined} />}
      >
        {(rij) => <Vrijstellingrij key={rij.zaakId} rij={rij} />}
      </Bladtabel>
    </div>
  );
}

const Leeg = ({ gefilterd }: { gefilterd: boolean }) => (
  <Bericht toon="info" titel={gefilterd ? T.leegFilter : T.leeg}>
    <p>{gefilterd ? T.leegFilterUitweg : T.leegUitweg}</p>
  </Bericht>
);
