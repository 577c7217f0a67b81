import { useEffect, useRef } from 'react';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Gezagformulier, leegPersoon, type Persoon, veldId } from './Gezagformulier.tsx';
import type { Leerling } from './vragen.ts';

const alsPersoon = ({ rol, naam, telefoon, email }: Leerling['gezag'][number]): Persoon => ({
  rol,
  naam,
  telefoon: telefoon ?? '',
  email: email ?? '',
});

/** Who has the gezag; an LPA can change that. A form that is open has a draft, also after a reload. */
export function Gezag({ leerling: { id, gezag } }: { leerling: Leerling }) {
  const ik = useIk();
  const [kladje, zet] = useKladje<Persoon[] | null>(ik.id, `gezag/${id}`, null);
  const knop = useFocusNaWissel(kladje !== null);
  if (kladje) {
    return (
      <Paneel titel={nl.leerling.gezag}>
        <Gezagformulier
          leerlingId={id}
          personen={kladje}
          zet={zet}
          sluit={() => {
            zet(null);
          }}
        />
      </Paneel>
    );
  }
  return (
    <Paneel
      titel={nl.leerling.gezag}
      acties={
        ik.rol === 'lpa' && (
          <Knop
            klein
            ref={knop}
            onClick={() => {
              zet(gezag.length === 0 ? [leegPersoon] : gezag.map(alsPersoon));
            }}
          >
            {nl.leerling.gezagWijzigen}
          </Knop>
        )
      }
    >
      {gezag.length === 0 ? (
        <p>{nl.leerling.geenGezag}</p>
      ) : (
        <ul className="rijtjes">
          {gezag.map((persoon, n) => (
            <li key={`${n} ${persoon.naam}`}>
              <Gezaghebbende persoon={persoon} />
            </li>
          ))}
        </ul>
      )}
    </Paneel>
  );
}

/** The focus goes along into the form, and back to the button that opened it. */
function useFocusNaWissel(open: boolean) {
  const knop = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current === open) return;
    was.current = open;
    if (open) document.getElementById(veldId(0, 'rol'))?.focus();
    else knop.current?.focus();
  }, [open]);
  return knop;
}

const Gezaghebbende = ({ persoon: { rol, naam, telefoon, email } }: { persoon: Leerling['gezag'][number] }) => (
  <>
    <b>{naam}</b> <small>{nl.leerling.rollen[rol]}</small>
    {telefoon !== null && (
      <span>
        <a className="nl-link" href={`tel:${telefoon}`}>
          {telefoon}
        </a>
      </span>
    )}
    {email !== null && (
      <span>
        <a className="nl-link" href={`mailto:${email}`}>
          {email}
        </a>
      </span>
    )}
  </>
);
