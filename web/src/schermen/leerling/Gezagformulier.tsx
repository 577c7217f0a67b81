import { useEffect, useRef } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Foutlijst } from '../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Bereikvelden } from './Bereikvelden.tsx';
import { gezagVan, type Invulling, leegPersoon, veldfouten, veldId } from './persoon.ts';
import { Persoonvelden } from './Persoonvelden.tsx';
import { useWijzigGezag } from './vragen.ts';

const T = nl.leerling;
const MEESTE = 10;

interface Eigenschappen {
  leerlingId: string;
  invulling: Invulling;
  zet: (invulling: Invulling) => void;
  sluit: () => void;
}

/** Who has the gezag, and how they and the jongere can be reached. */
export function Gezagformulier({ leerlingId, invulling, zet, sluit }: Eigenschappen) {
  const wijziging = useWijzigGezag(leerlingId);
  const foutlijst = useRef<HTMLDivElement>(null);
  const erbij = useRef<HTMLButtonElement>(null);
  const fouten = veldfouten(wijziging.error);
  const { personen, jongere } = invulling;
  const zetPersonen = (nieuw: Invulling['personen']): void => {
    zet({ ...invulling, personen: nieuw });
  };
  useEffect(() => {
    if (wijziging.isError) foutlijst.current?.focus();
  }, [wijziging.isError, wijziging.submittedAt]);
  return (
    <form
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        if (!wijziging.isPending) wijziging.mutate(gezagVan(invulling), { onSuccess: sluit });
      }}
    >
      <p>{T.gezagHulp}</p>
      <Foutlijst ref={foutlijst} fouten={fouten} />
      {wijziging.isError && fouten.length === 0 && <Foutmelding fout={wijziging.error} />}
      {personen.map((persoon, n) => (
        <Persoonvelden
          key={n}
          n={n}
          persoon={persoon}
          fouten={fouten}
          zet={(nieuw) => {
            zetPersonen(personen.map((oud, m) => (m === n ? nieuw : oud)));
          }}
          haalWeg={() => {
            zetPersonen(personen.filter((_, m) => m !== n));
            erbij.current?.focus();
          }}
        />
      ))}
      {personen.length < MEESTE && (
        <Knop
          ref={erbij}
          soort="stil"
          klein
          onClick={() => {
            zetPersonen([...personen, leegPersoon]);
            requestAnimationFrame(() => document.getElementById(veldId(personen.length, 'rol'))?.focus());
          }}
        >
          {T.erbij}
        </Knop>
      )}
      <fieldset className="persoon">
        <legend>{T.jongere}</legend>
        <Bereikvelden
          id={(veld) => `jongere.${veld}`}
          fout={(veld) => fouten.find(({ id }) => id === `jongere.${veld}`)?.fout}
          bereik={jongere}
          zet={(nieuw) => {
            zet({ ...invulling, jongere: nieuw });
          }}
        />
      </fieldset>
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {T.vastleggen}
        </Knop>
        <Knop onClick={sluit}>{nl.algemeen.nietDoen}</Knop>
      </div>
    </form>
  );
}
