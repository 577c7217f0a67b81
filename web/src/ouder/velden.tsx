import { ouder } from '../teksten/ouder.ts';
import { DatumVeld } from '../ui/DatumVeld.tsx';
import { Keuze } from '../ui/Keuze.tsx';
import { Veld } from '../ui/Veld.tsx';
import type { Stapeigenschappen } from './Invullen.tsx';
import type { Invoer, JaNee as Antwoord } from './invoer.ts';

/** The kinds of questions of the form, each tied to its answer by the name of that. */

type Sleutel<Soort> = { [V in keyof Invoer]: Invoer[V] extends Soort ? V : never }[keyof Invoer];
type Deel = Pick<Stapeigenschappen, 'invoer' | 'zet' | 'fouten'>;
interface Vraag<Soort> extends Deel {
  veld: Sleutel<Soort>;
  label: string;
  hulp?: string;
}

export const foutVan = (fouten: Deel['fouten'], veld: string): string | undefined =>
  fouten.find(({ id }) => id === veld)?.fout;

export const Tekst = ({ veld, label, hulp, invoer, zet, fouten }: Vraag<string>) => (
  <Veld label={label} id={veld} {...(hulp !== undefined && { hulp })} fout={foutVan(fouten, veld)} verplicht>
    {(bedrading) => (
      <input
        {...bedrading}
        type="text"
        className="utrecht-textbox"
        autoComplete="off"
        maxLength={200}
        value={invoer[veld]}
        onChange={({ target }) => {
          zet({ [veld]: target.value });
        }}
      />
    )}
  </Veld>
);

export const Datum = ({ veld, label, hulp, invoer, zet, fouten }: Vraag<string>) => (
  <Veld label={label} id={veld} {...(hulp !== undefined && { hulp })} fout={foutVan(fouten, veld)} verplicht>
    {(bedrading) => (
      <DatumVeld
        bedrading={bedrading}
        waarde={invoer[veld]}
        zet={(dag) => {
          zet({ [veld]: dag });
        }}
      />
    )}
  </Veld>
);

const JA_NEE = [
  { code: 'ja', naam: ouder.ja },
  { code: 'nee', naam: ouder.nee },
];

export const JaNee = ({ veld, label, invoer, zet, fouten }: Vraag<Antwoord>) => (
  <Keuze
    legend={label}
    id={veld}
    opties={JA_NEE}
    opRij
    waarde={invoer[veld]}
    fout={foutVan(fouten, veld)}
    zet={(code) => {
      zet({ [veld]: code });
    }}
  />
);

/** A declaration: who ticks it, says it. */
export const Vinkje = ({ veld, label, invoer, zet, fouten }: Vraag<boolean>) => {
  const fout = foutVan(fouten, veld);
  return (
    <div className={fout === undefined ? 'vinkje' : 'vinkje keuze--fout'}>
      {fout !== undefined && (
        <p id={`${veld}-fout`} className="veld__fout">
          {fout}
        </p>
      )}
      <label className="keuze__optie">
        <input
          id={veld}
          type="checkbox"
          className="utrecht-checkbox"
          checked={invoer[veld]}
          aria-invalid={fout === undefined ? undefined : true}
          aria-describedby={fout === undefined ? undefined : `${veld}-fout`}
          onChange={({ target }) => {
            zet({ [veld]: target.checked });
          }}
        />
        <span>{label}</span>
      </label>
    </div>
  );
};
