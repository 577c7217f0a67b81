import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema, vraag } from '../../api/client.ts';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { Kolommen } from './Kolommen.tsx';
import { Uitslag } from './Uitslag.tsx';

const T = nl.absoluut;

const breng = (bestand: File): Promise<Schema<'AbsoluutlijstAntwoord'>> =>
  vraag(
    api.POST('/v1/absoluut-verzuim/lijsten', {
      headers: { 'Content-Type': 'text/csv' },
      body: bestand as unknown as string,
      bodySerializer: () => bestand,
    }),
  );

/** Brings a list in; each line gets an answer of its own, and a wrong one keeps none of the others. */
export function Lijstbrengen() {
  const [bestand, zet] = useState<File | null>(null);
  const [mist, zetMist] = useState(false);
  const zending = useMutation({ mutationFn: breng });
  const stuur = useEenTegelijk(zending);
  return (
    <Paneel titel={T.lijst}>
      <form
        noValidate
        onSubmit={(verstuurd) => {
          verstuurd.preventDefault();
          zetMist(bestand === null);
          if (bestand === null) document.getElementById('lijst')?.focus();
          else stuur(bestand);
        }}
      >
        <Veld id="lijst" label={T.bestand} hulp={T.bestandHulp} fout={mist ? T.kiesBestand : undefined}>
          {(bedrading) => (
            <input
              {...bedrading}
              type="file"
              accept=".csv,text/csv"
              onChange={({ target }) => {
                zet(target.files?.[0] ?? null);
                zetMist(false);
              }}
            />
          )}
        </Veld>
        <Kolommen />
        <div className="knoppen">
          <Knop type="submit" soort="primair">
            {zending.isPending ? T.bezig : T.breng}
          </Knop>
        </div>
      </form>
      {zending.isError && <Foutmelding fout={zending.error} />}
      {zending.data && <Uitslag antwoord={zending.data} />}
    </Paneel>
  );
}
