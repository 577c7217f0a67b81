import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { volgtMas, type Zaak } from '../../api/zaak.ts';
import { middel, zonderWeekdag } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Fasen } from '../../ui/Spoor.tsx';
import { Feit } from './Feit.tsx';
import { Toewijzing } from './Toewijzing.tsx';

export const naamVan = ({ leerling, zaaknummer }: Zaak): string => leerling?.naam ?? nl.zaak.zaakMet(zaaknummer);

/** Who it is about, the facts of the case, and where it stands in the MAS. */
export const Kop = ({ zaak }: { zaak: Zaak }) => (
  <header className="zaakkop">
    <Wie zaak={zaak} />
    <Feiten zaak={zaak} />
    <Toewijzing zaak={zaak} />
    <div className="zaakkop__spoor">
      <Nuregel woorden={zaak.stapInWoorden} />
      {zaak.vernietigdOp !== null && (
        <p className="zaakkop__hierna">{nl.zaak.vernietigd(middel(zaak.vernietigdOp), zaak.vernietigdOpGrondVan)}</p>
      )}
      {volgtMas(zaak) ? <Fasen spoor={zaak.spoor} /> : <Hierna zaak={zaak} />}
    </div>
  </header>
);

/** Without steps to walk, what comes next is the term that ends first. */
function Hierna({ zaak: { termijnen } }: { zaak: Zaak }) {
  const eerste = termijnen.find(({ dagen }) => dagen !== null);
  return eerste && <p className="zaakkop__hierna">{nl.zaak.hierna(eerste.naam, middel(eerste.laatsteDag))}</p>;
}

function Wie({ zaak }: { zaak: Zaak }) {
  const { mag } = useIk();
  const { leerling, school, zaaknummer } = zaak;
  // a shielded name is not for the title of a window, which stands in histories and on shared screens
  const titel = leerling?.adresGeheim ? nl.zaak.zaakMet(zaaknummer) : undefined;
  const onder = [
    leerling && nl.zaak.jaar(leerling.leeftijd),
    school?.naam,
    leerling?.leerplichtTotEnMet && nl.zaak.leerplichtig(zonderWeekdag(leerling.leerplichtTotEnMet)),
  ].filter(Boolean);
  return (
    <div className="zaakkop__wie">
      <h1 tabIndex={-1} data-titel={titel}>
        {naamVan(zaak)}
      </h1>
      <p className="onder">{onder.join(' · ')}</p>
      {leerling && mag.leerlingen && (
        <Link className="nl-link zaakkop__leerling" to="/leerlingen/$id" params={{ id: leerling.id }}>
          {nl.zaak.naarLeerling}
        </Link>
      )}
    </div>
  );
}

const Feiten = ({ zaak }: { zaak: Zaak }) => (
  <dl className="zaakkop__feiten">
    <Feit naam={nl.zaak.zaak}>{zaak.zaaknummer}</Feit>
    {zaak.onderwerp !== null && (
      <Feit naam={zaak.soort ? nl.zaak.onderwerp[zaak.soort] : nl.zaak.zaak}>{zaak.onderwerp}</Feit>
    )}
    {volgtMas(zaak) && (
      <Feit naam={nl.zaak.routekaart}>
        {zaak.routekaart === 'A' || zaak.routekaart === 'B' ? nl.zaak.kaarten[zaak.routekaart] : nl.zaak.geenKaart}
      </Feit>
    )}
    <Feit naam={nl.zaak.behandelaar}>
      {zaak.behandelaarNaam ?? zaak.behandelaar ?? <span className="niemand">{nl.algemeen.niemand}</span>}
    </Feit>
    {zaak.verbonden.map(({ zaakId, zaaknummer, richting }) => (
      <Feit key={zaakId} naam={nl.zaak.verbonden[richting]}>
        <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }}>
          {nl.zaak.zaakMet(zaaknummer)}
        </Link>
      </Feit>
    ))}
    {zaak.duoStatus !== null && <Feit naam={nl.zaak.duoStatus}>{zaak.duoStatus}</Feit>}
  </dl>
);

/** "Stap 8 van 10 · Fase 4 Handelen · 2 routes lopen naast elkaar": what comes first stands out. */
function Nuregel({ woorden }: { woorden: string }) {
  const [stap, ...rest] = woorden.split(' · ');
  return (
    <p className="nuregel">
      <span className="nuregel__stap">{stap}</span> {rest.join(' · ')}
    </p>
  );
}
