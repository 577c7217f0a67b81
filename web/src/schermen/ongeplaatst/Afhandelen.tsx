import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Veld } from '../../ui/Veld.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { type Bericht, useAfhandelen } from './vragen.ts';
import { Vorm } from './Vorm.tsx';

const T = nl.ongeplaatst;
const MAX = 2_000;
const VELD = 'afhandel-toelichting';

interface Eigenschappen {
  bericht: Bericht;
  open: boolean;
  sluit: () => void;
  klaar: (wat: string) => void;
}

/** Takes a message off the list; what somebody did with it is kept with it. */
export const Afhandelen = ({ open, sluit, ...rest }: Eigenschappen) => (
  <Venster titel={T.afhandelTitel} open={open} sluit={sluit}>
    <Uitleg sluit={sluit} {...rest} />
  </Venster>
);

function Uitleg({ bericht, sluit, klaar }: Omit<Eigenschappen, 'open'>) {
  const [tekst, zet, vergeet] = useKladje(useIk().id, `bericht/${bericht.id}`, '');
  const [leeg, zetLeeg] = useState(false);
  const afhandeling = useAfhandelen(bericht.id);
  const verstuur = (): void => {
    zetLeeg(tekst.trim() === '');
    if (tekst.trim() === '') document.getElementById(VELD)?.focus();
    else
      afhandeling.mutate(tekst.trim(), {
        onSuccess: () => {
          vergeet();
          klaar(T.afgehandeld);
        },
      });
  };
  return (
    <Vorm zending={afhandeling} knop={T.afhandelen} verstuur={verstuur} sluit={sluit}>
      <Veld
        id={VELD}
        label={T.toelichting}
        hulp={T.toelichtingHulp}
        fout={leeg ? T.toelichtingLeeg : undefined}
        verplicht
      >
        {(bedrading) => (
          <textarea
            {...bedrading}
            className="utrecht-textarea"
            rows={4}
            maxLength={MAX}
            value={tekst}
            onChange={({ target }) => {
              zetLeeg(false);
              zet(target.value);
            }}
          />
        )}
      </Veld>
    </Vorm>
  );
}
