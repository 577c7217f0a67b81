import { nl } from '../../teksten/nl.ts';
import type { Veldfout } from '../../ui/Foutlijst.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { Bereikvelden, Tekst, Vinkje } from './Bereikvelden.tsx';
import { ADRESVELDEN, type Persoon, veldId } from './persoon.ts';

const T = nl.leerling;
const ROLLEN = Object.keys(T.rollen) as Persoon['rol'][];
const MAX = { naam: 200, telefoon: 30, straat: 100, huisnummer: 20, postcode: 7, plaats: 100 } as const;
const SOORT = { naam: 'text', telefoon: 'tel' } as const;

interface Eigenschappen {
  n: number;
  persoon: Persoon;
  fouten: readonly Veldfout[];
  zet: (persoon: Persoon) => void;
  haalWeg: () => void;
}

/** Who somebody is, where he lives and how he can be reached. */
export function Persoonvelden({ n, persoon, fouten, zet, haalWeg }: Eigenschappen) {
  const id = (veld: string): string => veldId(n, veld);
  const fout = (veld: string): string | undefined => fouten.find((f) => f.id === id(veld))?.fout;
  return (
    <fieldset className="persoon">
      <legend>{T.persoon(n + 1)}</legend>
      <Veld label={T.velden.rol} id={id('rol')}>
        {(bedrading) => (
          <select
            {...bedrading}
            className="utrecht-select"
            value={persoon.rol}
            onChange={({ target }) => {
              zet({ ...persoon, rol: ROLLEN.find((rol) => rol === target.value) ?? persoon.rol });
            }}
          >
            {ROLLEN.map((rol) => (
              <option key={rol} value={rol}>
                {T.rollen[rol]}
              </option>
            ))}
          </select>
        )}
      </Veld>
      {(['naam', 'telefoon'] as const).map((veld) => (
        <Tekst
          key={veld}
          label={T.velden[veld]}
          id={id(veld)}
          fout={fout(veld)}
          optioneel={veld !== 'naam'}
          soort={SOORT[veld]}
          max={MAX[veld]}
          waarde={persoon[veld]}
          zet={(waarde) => {
            zet({ ...persoon, [veld]: waarde });
          }}
        />
      ))}
      <Bereikvelden
        id={id}
        fout={fout}
        bereik={persoon}
        zet={(bereik) => {
          zet({ ...persoon, ...bereik });
        }}
      />
      <Woont {...{ n, persoon, zet, fout }} />
      <Vinkje
        label={T.geblokkeerd}
        hulp={T.geblokkeerdHulp}
        aan={persoon.geblokkeerd}
        zet={(geblokkeerd) => {
          zet({ ...persoon, geblokkeerd });
        }}
      />
      <Knop soort="stil" klein onClick={haalWeg}>
        {T.eraf}
        <span className="vh">{T.erafVan(n + 1)}</span>
      </Knop>
    </fieldset>
  );
}

interface Woning extends Pick<Eigenschappen, 'n' | 'persoon' | 'zet'> {
  fout: (veld: string) => string | undefined;
}

/** An own address comes into sight when somebody lives elsewhere. One that may not be read is not changed either. */
function Woont({ n, persoon, zet, fout }: Woning) {
  if (persoon.woont === 'verborgen') return <p className="persoon__breed leerling__uitleg">{T.adresVerborgen}</p>;
  return (
    <>
      <Vinkje
        label={T.woontElders}
        aan={persoon.woont === 'elders'}
        zet={(elders) => {
          zet({ ...persoon, woont: elders ? 'elders' : 'bij' });
        }}
      />
      {persoon.woont === 'elders' && (
        <>
          {ADRESVELDEN.map((veld) => (
            <Tekst
              key={veld}
              label={T.velden[veld]}
              id={veldId(n, `adres.${veld}`)}
              fout={fout(`adres.${veld}`)}
              max={MAX[veld]}
              waarde={persoon.adres[veld]}
              zet={(waarde) => {
                zet({ ...persoon, adres: { ...persoon.adres, [veld]: waarde } });
              }}
            />
          ))}
          <Vinkje
            label={T.eigenGeheim}
            hulp={T.eigenGeheimHulp}
            aan={persoon.adresGeheim}
            zet={(adresGeheim) => {
              zet({ ...persoon, adresGeheim });
            }}
          />
        </>
      )}
    </>
  );
}
