import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { type Bericht, useAfhandelen } from './vragen.ts';

const T = nl.ongeplaatst;
const MAX = 2_000;

interface Eigenschappen {
  bericht: Bericht;
  open: boolean;
  sluit: () => void;
  klaar: (wat: string) => void;
}

/** Takes a message off the list; what somebody did with it is kept with it. */
export const Afhandelen = ({ open, sluit, ...rest }: Eigenschappen) => (
  <Venster titel={T.afhandelTitel} open={open} sluit={sluit}>
    <Vorm sluit={sluit} {...rest} />
  </Venster>
);

function Vorm({ bericht, sluit, klaar }: Omit<Eigenschappen, 'open'>) {
  const [tekst, zet, vergeet] = useKladje(useIk().id, `bericht/${bericht.id}`, '');
  const [leeg, zetLeeg] = useState(false);
  const afhandeling = useAfhandelen(bericht.id);
  return (
    <form
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        zetLeeg(tekst.trim() === '');
        if (tekst.trim() === '') gebeurtenis.currentTarget.querySelector('textarea')?.focus();
        else if (!afhandeling.isPending)
          afhandeling.mutate(tekst.trim(), {
            onSuccess: () => {
              vergeet();
              klaar(T.afgehandeld);
            },
          });
      }}
    >
      {afhandeling.isError && <Foutmelding fout={afhandeling.error} />}
      <Veld label={T.toelichting} hulp={T.toelichtingHulp} fout={leeg ? T.toelichtingLeeg : undefined} verplicht>
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
      <div className="knoppen">
        <Knop type="submit" soort="primair" aria-disabled={afhandeling.isPending}>
          {afhandeling.isPending ? T.bezig : T.afhandelen}
        </Knop>
        <Knop soort="stil" onClick={sluit}>
          {nl.algemeen.nietDoen}
        </Knop>
      </div>
    </form>
  );
}
