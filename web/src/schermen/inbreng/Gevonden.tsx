import { Link } from '@tanstack/react-router';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { Waarvoor } from './KiesLeerling.tsx';
import type { Vondst } from './vragen.ts';

const T = nl.inbreng.leerling;

interface Eigenschappen {
  vondsten: readonly Vondst[];
  waarvoor: Waarvoor;
  /** None of them is the one. */
  nieuw: () => void;
}

/** Who it can be; each leads to the form. */
export const Gevonden = ({ vondsten, waarvoor, nieuw }: Eigenschappen) => (
  <Paneel titel={T.gevonden}>
    <p role="status">{T.aantal(vondsten.length)}</p>
    {vondsten.length > 0 && (
      <ul className="rijtjes">
        {vondsten.map(({ id, voornaam, achternaam, geboortedatum, gemeenteNaam, openZaken }) => (
          <li key={id}>
            <Link className="nl-link" to={`/leerlingen/$id/${waarvoor}`} params={{ id }}>
              {voornaam} {achternaam}
            </Link>
            <small>
              {[T.geboren(middel(geboortedatum)), gemeenteNaam, openZaken > 0 && T.openZaken(openZaken)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    )}
    <div className="knoppen">
      <Knop onClick={nieuw}>{T.voegToe}</Knop>
    </div>
  </Paneel>
);
