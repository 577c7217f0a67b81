import { Link } from '@tanstack/react-router';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { FASEN } from '../../ui/Spoor.tsx';
import type { Leerling } from './vragen.ts';

/** The cases of this pupil, the newest first, each with how it stands. */
export const Zaken = ({ zaken }: Pick<Leerling, 'zaken'>) => (
  <Paneel titel={nl.leerling.zaken}>
    {zaken.length === 0 ? (
      <p>{nl.leerling.geenZaken}</p>
    ) : (
      <ul className="rijtjes">
        {zaken.toReversed().map((zaak) => (
          <li key={zaak.zaakId}>
            <Link className="nl-link" to="/zaken/$id" params={{ id: zaak.zaakId }}>
              {nl.leerling.zaak(zaak.zaaknummer)}
            </Link>{' '}
            <Merk toon={zaak.status === 'open' ? 'info' : 'neutraal'}>{nl.leerling[zaak.status]}</Merk>
            <small>{stand(zaak)}</small>
          </li>
        ))}
      </ul>
    )}
  </Paneel>
);

function stand({ soort, fase, geopend, gesloten }: Leerling['zaken'][number]): string {
  const nu = FASEN.find(({ naam }) => naam.toLowerCase() === fase);
  return [
    soort && nl.leerling.soort[soort],
    gesloten === null && nu && nl.leerling.fase(nu.nummer, nu.naam),
    geopend !== null && nl.leerling.begonnen(middel(geopend)),
    gesloten !== null && nl.leerling.geslotenOp(middel(gesloten)),
  ]
    .filter(Boolean)
    .join(' · ');
}
