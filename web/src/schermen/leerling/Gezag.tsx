import { useEffect, useRef } from 'react';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { taalnaam } from './Bereikvelden.tsx';
import { Gezagformulier } from './Gezagformulier.tsx';
import { type Invulling, invullingVan, veldId } from './persoon.ts';
import type { Leerling } from './vragen.ts';

const T = nl.leerling;

/** Who has the gezag; an LPA can change that. A form that is open has a draft, also after a reload. */
export function Gezag({ leerling }: { leerling: Leerling }) {
  const ik = useIk();
  const { id, gezag, email, digitaal, taal } = leerling;
  const [kladje, zet] = useKladje<Invulling | null>(ik.id, `bereik/${id}`, null);
  const knop = useFocusNaWissel(kladje !== null);
  if (kladje) {
    return (
      <Paneel titel={T.gezag}>
        <Gezagformulier
          leerlingId={id}
          invulling={kladje}
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
      titel={T.gezag}
      acties={
        ik.rol === 'lpa' && (
          <Knop
            klein
            ref={knop}
            onClick={() => {
              zet(invullingVan(leerling));
            }}
          >
            {T.gezagWijzigen}
          </Knop>
        )
      }
    >
      {gezag.length === 0 && <p>{T.geenGezag}</p>}
      <ul className="rijtjes">
        {gezag.map((persoon) => (
          <li key={persoon.id}>
            <Gezaghebbende persoon={persoon} />
          </li>
        ))}
        {(email !== null || isAnders(taal)) && (
          <li>
            <b>{T.jongere}</b>
            <Bereik bereik={{ email, digitaal, taal }} />
          </li>
        )}
      </ul>
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

const isAnders = (taal: string): boolean => taal !== 'nl';

const Gezaghebbende = ({ persoon }: { persoon: Leerling['gezag'][number] }) => (
  <>
    <b>{persoon.naam}</b> <small>{T.rollen[persoon.rol]}</small>{' '}
    {persoon.geblokkeerd && (
      <Merk toon="let" icoon="let">
        {T.geblokkeerdMerk}
      </Merk>
    )}{' '}
    {persoon.adresGeheim && (
      <Merk toon="let" icoon="slot">
        {T.geheim}
      </Merk>
    )}
    {persoon.adres && <span>{T.opAdres(persoon.adres)}</span>}
    {persoon.telefoon !== null && (
      <span>
        <a className="nl-link" href={`tel:${persoon.telefoon}`}>
          {persoon.telefoon}
        </a>
      </span>
    )}
    <Bereik bereik={persoon} />
  </>
);

const Bereik = ({ bereik: { email, digitaal, taal } }: { bereik: Pick<Leerling, 'email' | 'digitaal' | 'taal'> }) => (
  <>
    {email !== null && (
      <span>
        <a className="nl-link" href={`mailto:${email}`}>
          {email}
        </a>
      </span>
    )}
    {digitaal && <span>{T.digitaalMerk}</span>}
    {isAnders(taal) && <span>{T.leest(taalnaam(taal))}</span>}
  </>
);
