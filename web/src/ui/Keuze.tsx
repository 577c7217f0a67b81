import { useId } from 'react';
import { nl } from '../teksten/nl.ts';
import { Icoon } from './Icoon.tsx';

export interface Optie {
  code: string;
  naam: string;
  uitleg?: string;
}

interface Gedeeld {
  legend: string;
  /** Name of the group and id of its first control. */
  id: string;
  opties: readonly Optie[];
  hulp?: string;
  fout?: string | undefined;
  optioneel?: boolean;
  /** Beside each other instead of below. */
  opRij?: boolean;
}
type Eigenschappen = Gedeeld &
  (
    | { meer?: false; waarde: string | undefined; zet: (code: string) => void }
    | { meer: true; waarde: readonly string[]; zet: (codes: string[]) => void }
  );

/** One choice, or more than one, of a few that are all in sight. */
export function Keuze(e: Eigenschappen) {
  const { legend, id, opties, hulp, fout, optioneel, opRij } = e;
  const naam = useId();
  const beschrijving = [hulp !== undefined && `${id}-hulp`, fout !== undefined && `${id}-fout`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className={`keuze${fout === undefined ? '' : ' keuze--fout'}`}
      aria-describedby={beschrijving === '' ? undefined : beschrijving}
    >
      <legend>
        {legend}
        {optioneel && <span className="veld__opt"> {nl.algemeen.nietVerplicht}</span>}
      </legend>
      {hulp !== undefined && (
        <p id={`${id}-hulp`} className="veld__hulp">
          {hulp}
        </p>
      )}
      {fout !== undefined && (
        <p id={`${id}-fout`} className="veld__fout">
          <Icoon n="let" />
          {fout}
        </p>
      )}
      <div className={opRij ? 'keuze__opties keuze__opties--rij' : 'keuze__opties'}>
        {opties.map((optie, n) => (
          <label key={optie.code} className="keuze__optie">
            <input
              id={n === 0 ? id : undefined}
              type={e.meer ? 'checkbox' : 'radio'}
              className={e.meer ? 'utrecht-checkbox' : 'utrecht-radio-button'}
              name={naam}
              value={optie.code}
              checked={e.meer ? e.waarde.includes(optie.code) : e.waarde === optie.code}
              onChange={() => {
                if (e.meer) e.zet(wissel(e.waarde, optie.code));
                else e.zet(optie.code);
              }}
            />
            <span>
              {optie.naam}
              {optie.uitleg !== undefined && <small>{optie.uitleg}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const wissel = (gekozen: readonly string[], code: string): string[] =>
  gekozen.includes(code) ? gekozen.filter((c) => c !== code) : [...gekozen, code];
