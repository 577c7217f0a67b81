import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon, type Icoonnaam } from '../../ui/Icoon.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { type Advies, OORDELEN, type Oordeelcode, oordeelVan, type Reden, redenenVan, zonderTabel } from './advies.ts';

interface Eigenschappen {
  advies: Advies;
  /** Something is filled in that an advice can rest on. */
  geldt: boolean;
  protocol: Zaak['protocol'];
  /** It is asked anew; what is in sight is from before the last change. */
  bezig: boolean;
}

/** How it stands with each route, and why. */
export const Adviespaneel = ({ advies, geldt, protocol, bezig }: Eigenschappen) => (
  <Paneel
    id="advies"
    titel={nl.signalering.advies}
    toon="hoofd"
    acties={<Merk>{nl.signalering.protocol(protocol.naam, protocol.versie)}</Merk>}
  >
    {!geldt && <p className="paneel__intro">{nl.signalering.nogLeeg}</p>}
    <ul className="adviezen" aria-busy={bezig}>
      {zonderTabel(advies).map(({ route, naam }) => (
        <Blok key={route} naam={naam} oordeel="geadviseerd" redenen={[]} />
      ))}
      {advies.routes.map((route) => (
        <Blok key={route.route} naam={route.naam} oordeel={oordeelVan(route)} redenen={redenenVan(route)} />
      ))}
    </ul>
    {advies.afgeschermd && <p className="paneel__voet">{nl.signalering.afgeschermd}</p>}
  </Paneel>
);

const Blok = ({ naam, oordeel, redenen }: { naam: string; oordeel: Oordeelcode; redenen: readonly Reden[] }) => {
  const { soort, toon, icoon } = OORDELEN[oordeel];
  return (
    <li className={`adv adv--${soort}`}>
      <div className="adv__kop">
        <h3>{naam}</h3>
        <Merk toon={toon} icoon={icoon}>
          {nl.signalering.oordeel[oordeel]}
        </Merk>
      </div>
      {redenen.length > 0 && (
        <ul className="redenen">
          {redenen.map((reden) => (
            <Regel key={reden.soort + reden.tekst} {...reden} />
          ))}
        </ul>
      )}
      {redenen.length > 0 && <Bronnen redenen={redenen} />}
    </li>
  );
};

/** What each reason rests on: one source often carries more of them. */
const Bronnen = ({ redenen }: { redenen: readonly Reden[] }) => (
  <details className="waarom bronnen">
    <summary>{nl.signalering.redenenBron}</summary>
    <ul>
      {[...new Set(redenen.map(({ bron }) => bron))].map((bron) => (
        <li key={bron}>
          <strong>{bron}</strong>
          {redenen
            .filter((reden) => reden.bron === bron)
            .map(({ tekst }) => (
              <small key={tekst}>{tekst}</small>
            ))}
        </li>
      ))}
    </ul>
  </details>
);

const ICONEN: Readonly<Record<Reden['soort'], Icoonnaam | null>> = {
  uitgesloten: 'slot',
  tegen: 'let',
  overleg: 'mens',
  nodig: null,
  voor: 'vink',
};

const Regel = ({ soort, tekst }: Reden) => {
  const icoon = ICONEN[soort];
  return (
    <li className={`r-${soort}`}>
      {icoon ? (
        <Icoon n={icoon} />
      ) : (
        <span className="r-vraag" aria-hidden="true">
          ?
        </span>
      )}
      <span>
        <span className="vh">{nl.signalering.reden[soort]}</span>
        {tekst}
      </span>
    </li>
  );
};
