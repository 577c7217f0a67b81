import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk, type Toon } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Routebalk } from './Routebalk.tsx';

type Routebeeld = Zaak['routes'][number];

const MERKEN = {
  loopt: { toon: 'goed', icoon: 'vink' },
  klaar: { toon: 'neutraal', icoon: 'vink' },
  gestaakt: { toon: 'neutraal', icoon: 'dicht' },
} as const satisfies Record<Routebeeld['stand'], { toon: Toon; icoon: string }>;

/** A card a route: those that run, and folded in those that are done. */
export function Routes({ zaak: { routes, vandaag } }: { zaak: Zaak }) {
  const lopend = routes.filter(({ stand }) => stand === 'loopt');
  const klaar = routes.filter(({ stand }) => stand !== 'loopt');
  if (routes.length === 0) return null;
  return (
    <Paneel id="routes" titel={lopend.length > 0 ? nl.zaak.routesLopen : nl.zaak.routesKlaar}>
      {lopend.length > 0 && (
        <>
          <Lijst routes={lopend} vandaag={vandaag} />
          {lopend.some((route) => 'balk' in route && route.balk) && (
            <p className="as-legenda" aria-hidden="true">
              <i className="as-legenda__v" /> {nl.zaak.vandaag}
            </p>
          )}
        </>
      )}
      {klaar.length > 0 && (
        <details className="vouw">
          <summary>{nl.zaak.routesEerder(klaar.length)}</summary>
          <Lijst routes={klaar} vandaag={vandaag} />
        </details>
      )}
    </Paneel>
  );
}

const Lijst = ({ routes, vandaag }: { routes: readonly Routebeeld[]; vandaag: string }) => (
  <ul className="routelijst">
    {routes.map((route) => (
      <Route key={route.id} route={route} vandaag={vandaag} />
    ))}
  </ul>
);

function Route({ route, vandaag }: { route: Routebeeld; vandaag: string }) {
  const dicht = 'afgeschermd' in route;
  const { toon, icoon } = MERKEN[route.stand];
  return (
    <li className="route">
      <div className="route__kop">
        <h3 className="route__naam">{dicht ? nl.zaak.routeWpg : route.naam}</h3>
        <Merk toon={toon} icoon={icoon}>
          {nl.zaak.routeStand[route.stand]}
        </Merk>
        {(dicht || route.regime === 'WPG') && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
        {route.ronde > 1 && <Merk>{nl.zaak.inRonde(route.ronde)}</Merk>}
        {!dicht && route.partner !== null && <span className="route__partner">{route.partner}</span>}
      </div>
      <p className="route__nu">{dicht ? nl.zaak.routeWpgTekst : route.zin}</p>
      {!dicht && route.balk && <Routebalk balk={route.balk} vandaag={vandaag} />}
    </li>
  );
}
