import { Link } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Leerling } from './vragen.ts';

/** Where one child stays at home, often another does. */
export const Gezin = ({ broersEnZussen }: Pick<Leerling, 'broersEnZussen'>) => (
  <Paneel titel={nl.leerling.gezin}>
    {broersEnZussen.length === 0 ? (
      <p>{nl.leerling.geenGezin}</p>
    ) : (
      <>
        <p className="leerling__uitleg">{nl.leerling.gezinUitleg}</p>
        <ul className="rijtjes">
          {broersEnZussen.map(({ id, naam, leeftijd, openZaken }) => (
            <li key={id}>
              <Link className="nl-link" to="/leerlingen/$id" params={{ id }}>
                {naam}
              </Link>{' '}
              <small>{nl.leerling.jaar(leeftijd)}</small>{' '}
              <Merk toon={openZaken > 0 ? 'let' : 'neutraal'}>{nl.leerling.openZaken(openZaken)}</Merk>
            </li>
          ))}
        </ul>
      </>
    )}
  </Paneel>
);
