import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isWeg } from '../../api/client.ts';
import { type Zaak, zaakVraag } from '../../api/zaak.ts';
import { NietGevonden } from '../../schil/Foutpagina.tsx';
import { Proefband } from '../../schil/Proefband.tsx';
import { nl } from '../../teksten/nl.ts';
import { Geladen, GeladenBlad } from '../../ui/Geladen.tsx';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { Routekaart } from './Routekaart.tsx';
import { Routes } from './Routes.tsx';
import { type Plek, Schema } from './Schema.tsx';
import { methodeVraag } from './vragen.ts';

/** The method as such. */
export const Methode = () => (
  <div className="blad blad--breed">
    <h1 tabIndex={-1}>{nl.methode.titel}</h1>
    <p className="intro">{nl.methode.intro}</p>
    <Inhoud plek={null} />
  </div>
);

/** The routekaart that a case walks until step 3 chooses one. */
const vermoedelijk = (soort: Zaak['soort']): 'A' | 'B' => (soort === 'luxe' ? 'B' : 'A');

/** The method, with where one case stands in it. */
export function MethodeVanZaak() {
  const { id } = getRouteApi('/binnen/zaken/$id/methode').useParams();
  const vraag = useQuery(zaakVraag(id));
  if (isWeg(vraag.error)) return <NietGevonden />;
  return (
    <GeladenBlad kop={nl.methode.titelVanZaak} vraag={vraag}>
      {(zaak) => <VanZaak zaak={zaak} />}
    </GeladenBlad>
  );
}

function VanZaak({ zaak }: { zaak: Zaak }) {
  const { zaakId, zaaknummer, leerling, routekaart, soort, spoor } = zaak;
  const plek = useMemo(
    (): Plek => ({ kaart: routekaart ?? vermoedelijk(soort), gekozen: routekaart !== null, spoor }),
    [routekaart, soort, spoor],
  );
  const wie = leerling?.naam ?? nl.methode.zaak(zaaknummer);
  return (
    <>
      {zaak.proef && <Proefband />}
      <div className="blad blad--breed">
        <Kruimels pad={[{ naam: wie, naar: `/zaken/${zaakId}` }, { naam: nl.methode.titel }]} />
        <h1 tabIndex={-1}>{nl.methode.titelVanZaak}</h1>
        <p className="intro">{nl.methode.introVanZaak}</p>
        <Inhoud plek={plek} />
      </div>
    </>
  );
}

const Inhoud = ({ plek }: { plek: Plek | null }) => (
  <Geladen vraag={useQuery(methodeVraag)}>
    {({ kaarten, routes }) => (
      <>
        <Schema kaarten={kaarten} plek={plek} />
        <div className="tweekol">
          {kaarten.map((kaart) => (
            <Routekaart key={kaart.kaart} kaart={kaart} plek={plek?.kaart === kaart.kaart ? plek : null} />
          ))}
        </div>
        <Routes routes={routes} />
      </>
    )}
  </Geladen>
);
