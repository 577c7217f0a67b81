import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Fasen } from '../../ui/Spoor.tsx';
import { Feit } from '../zaak/Feit.tsx';
import type { Auditbeeld } from './vragen.ts';

/** Where the case stood: its step, its routes, who handled it, and the protocol that was decided under. */
export function Waar({ waar }: { waar: Auditbeeld['waar'] }) {
  const [stap, ...rest] = waar.stapInWoorden.split(' · ');
  const { protocol } = waar;
  return (
    <Paneel titel={nl.auditspoor.waar} toon="hoofd">
      <p className="nuregel">
        <span className="nuregel__stap">{stap}</span> {rest.join(' · ')}
      </p>
      {waar.spoor.length > 0 && <Fasen spoor={waar.spoor} />}
      <dl className="audit__feiten">
        <Feit naam={nl.auditspoor.routes}>
          {waar.routes.length === 0 ? nl.auditspoor.geenRoutes : <Routes routes={waar.routes} />}
        </Feit>
        <Feit naam={nl.auditspoor.protocol}>
          {protocol.naam} {protocol.versie} <code>{protocol.hash.slice(0, 8)}</code>
        </Feit>
        <Feit naam={nl.zaak.behandelaar}>
          {waar.behandelaarNaam ?? <span className="niemand">{nl.algemeen.niemand}</span>}
        </Feit>
      </dl>
    </Paneel>
  );
}

const Routes = ({ routes }: { routes: Auditbeeld['waar']['routes'] }) => (
  <ul className="audit__routes">
    {routes.map((route) => (
      <li key={route.id}>
        {'afgeschermd' in route ? nl.zaak.routeWpg : route.naam} <Merk>{nl.zaak.routeStand[route.stand]}</Merk>
      </li>
    ))}
  </ul>
);
