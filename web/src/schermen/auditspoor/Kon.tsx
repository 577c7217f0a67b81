import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Auditbeeld } from './vragen.ts';

type Mogelijkheid = Auditbeeld['mogelijk'][number];

/** What the method allowed at the end of that day, what would have departed from it, and why the rest could not be done. */
export function Kon({ mogelijk }: { mogelijk: readonly Mogelijkheid[] }) {
  const soorten = [
    { titel: nl.auditspoor.volgensMas, deze: mogelijk.filter((m) => m.mogelijk && !m.afwijking) },
    { titel: nl.auditspoor.metUitleg, deze: mogelijk.filter((m) => m.afwijking) },
    { titel: nl.auditspoor.konNiet, deze: mogelijk.filter((m) => !m.mogelijk) },
  ].filter(({ deze }) => deze.length > 0);
  return (
    <Paneel titel={nl.auditspoor.kon}>
      {soorten.length === 0 && <p className="klein">{nl.auditspoor.konNiets}</p>}
      {soorten.map(({ titel, deze }) => (
        <details key={titel} className="vouw">
          <summary>
            {titel} <Merk>{deze.length}</Merk>
          </summary>
          <ul className="plat">
            {deze.map((m, n) => (
              <li key={`${m.naam} ${n}`}>
                {m.naam}
                {m.waarom !== null && <small> {m.waarom}</small>}
                {m.afwijking && m.norm !== null && <small> {m.norm}</small>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Paneel>
  );
}
