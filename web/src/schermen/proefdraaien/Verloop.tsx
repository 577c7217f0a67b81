import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Merk } from '../../ui/Merk.tsx';
import type { Klok } from './vragen.ts';

/** What happened, and what would come when nobody acts. */
export const Verloop = ({ verloop }: { verloop: Klok['verloop'] }) => (
  <ol className="verloop">
    {verloop.map(({ dag, tekst, gebeurd }, n) => (
      <li key={`${n} ${dag}`} className={gebeurd ? 'tl' : 'tl tl--straks'}>
        <span className="tl__knoop" aria-hidden="true">
          <Icoon n={gebeurd ? 'vink' : 'klok'} />
        </span>
        <div className="tl__in">
          <p className="tl__meta">
            <time dateTime={dag}>{middel(dag)}</time>{' '}
            {gebeurd ? (
              <Merk toon="goed" icoon="vink">
                {nl.proef.gebeurd}
              </Merk>
            ) : (
              <Merk>{nl.proef.nogNiet}</Merk>
            )}
          </p>
          <p className="tl__wat">{tekst}</p>
        </div>
      </li>
    ))}
  </ol>
);
