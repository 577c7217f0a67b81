import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Methode } from './vragen.ts';

/** The routes that step 7 chooses from and step 8 carries out, each with the parts that it is made of. */
export const Routes = ({ routes }: { routes: Methode['routes'] }) => (
  <Paneel titel={nl.methode.routes}>
    <p className="paneel__intro">{nl.methode.routesIntro}</p>
    <ul className="methoderoutes">
      {routes.map(({ soort, naam, regime, onderdelen }) => (
        <li key={soort}>
          <div className="route__kop">
            <h3 className="route__naam">{naam}</h3>
            {regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
          </div>
          <ul className="opsom">
            {onderdelen.map((onderdeel) => (
              <li key={onderdeel}>{onderdeel}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </Paneel>
);
