import { useState } from 'react';
import { flushSync } from 'react-dom';
import { kort } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { DatumVeld } from '../../../ui/DatumVeld.tsx';
import { Keuze } from '../../../ui/Keuze.tsx';
import { Knop } from '../../../ui/Knop.tsx';
import { Veld } from '../../../ui/Veld.tsx';
import { useFormulier } from './context.ts';
import { Groep } from './Groep.tsx';
import { type Dagrij, volgendeDag } from './invoer.ts';

const T = nl.meldingen;
const LESUREN = Array.from({ length: 12 }, (_, n) => ({ code: String(n + 1), naam: String(n + 1) }));
const OMVANG = [
  { code: 'dag', naam: T.heleDag },
  { code: 'uren', naam: T.lesuren },
];
const TOEVOEGEN = 'dag-toevoegen';
const datumId = (n: number): string => `verzuimspecificatie.${n}.datum`;

/** Which days and lessons were missed. After adding or taking away a day, the focus is where somebody goes on. */
export function Specificatie() {
  const { invoer, zetDagen } = useFormulier();
  const { dagen } = invoer;
  const [gezegd, zeg] = useState('');
  const zet = (nieuw: Dagrij[], focus: string, zin: string): void => {
    flushSync(() => {
      zetDagen(nieuw);
      zeg(zin);
    });
    document.getElementById(focus)?.focus();
  };
  const voegToe = (): void => {
    const rij: Dagrij = { id: crypto.randomUUID(), datum: volgendeDag(invoer), omvang: 'dag', lesuren: [] };
    zet([...dagen, rij], datumId(dagen.length), '');
  };
  const haalWeg = (weg: number): void => {
    const over = dagen.filter((_, n) => n !== weg);
    const focus = over.length === 0 ? TOEVOEGEN : datumId(Math.min(weg, over.length - 1));
    zet(over, focus, T.dagWeg(weg + 1, over.length));
  };
  return (
    <Groep titel={T.groepen.specificatie} uitleg={T.specificatieUitleg}>
      <p className="vh" role="status">
        {gezegd}
      </p>
      {dagen.map((rij, n) => (
        <Dag
          key={rij.id}
          n={n}
          rij={rij}
          zet={(nieuw) => {
            zetDagen(dagen.map((ander) => (ander.id === rij.id ? nieuw : ander)));
          }}
          haalWeg={() => {
            haalWeg(n);
          }}
        />
      ))}
      <Knop id={TOEVOEGEN} onClick={voegToe}>
        {T.dagToevoegen}
      </Knop>
    </Groep>
  );
}

interface Eigenschappen {
  n: number;
  rij: Dagrij;
  zet: (rij: Dagrij) => void;
  haalWeg: () => void;
}

function Dag({ n, rij, zet, haalWeg }: Eigenschappen) {
  const { fouten } = useFormulier();
  const pad = `verzuimspecificatie.${n}`;
  return (
    <fieldset className="dagrij">
      <legend>{rij.datum === '' ? T.dag(n + 1) : T.dagMet(n + 1, kort(rij.datum))}</legend>
      <div className="dagrij__velden">
        <Veld label={T.datum} id={`${pad}.datum`} fout={fouten[`${pad}.datum`]}>
          {(bedrading) => (
            <DatumVeld
              bedrading={bedrading}
              waarde={rij.datum}
              zet={(datum) => {
                zet({ ...rij, datum });
              }}
            />
          )}
        </Veld>
        <Keuze
          legend={T.watGemist}
          id={`${pad}.omvang`}
          opties={OMVANG}
          waarde={rij.omvang}
          zet={(omvang) => {
            zet({ ...rij, omvang: omvang === 'uren' ? 'uren' : 'dag' });
          }}
          opRij
        />
        <Knop soort="stil" klein onClick={haalWeg}>
          {T.weghalen}
          <span className="vh"> {T.dag(n + 1)}</span>
        </Knop>
      </div>
      {rij.omvang === 'uren' && (
        <Keuze
          meer
          legend={T.welkeLesuren}
          id={`${pad}.lesuren`}
          opties={LESUREN}
          waarde={rij.lesuren}
          zet={(lesuren) => {
            zet({ ...rij, lesuren });
          }}
          fout={fouten[`${pad}.lesuren`]}
          opRij
        />
      )}
    </fieldset>
  );
}
