import { type ReactNode, useId } from 'react';
import { nl } from '../teksten/nl.ts';
import { Icoon } from './Icoon.tsx';

/** What ties a control to its label, its help and its error. */
export interface Bedrading {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  required?: true;
}

interface Eigenschappen {
  label: string;
  /** Id of the control, where a summary of errors links to. */
  id?: string;
  hulp?: ReactNode;
  fout?: string | undefined;
  verplicht?: boolean;
  optioneel?: boolean;
  children: (bedrading: Bedrading) => ReactNode;
}

/** A label with its control: help and error are read with it. */
export function Veld({ label, id: gegeven, hulp, fout, verplicht, optioneel, children }: Eigenschappen) {
  const eigen = useId();
  const id = gegeven ?? eigen;
  const beschrijving = [hulp !== undefined && `${id}-hulp`, fout !== undefined && `${id}-fout`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`utrecht-form-field veld${fout === undefined ? '' : ' utrecht-form-field--invalid'}`}>
      <label className="utrecht-form-label veld__label" htmlFor={id}>
        {label}
        {optioneel && <span className="veld__opt"> {nl.algemeen.nietVerplicht}</span>}
      </label>
      {hulp !== undefined && (
        <div id={`${id}-hulp`} className="utrecht-form-field-description veld__hulp">
          {hulp}
        </div>
      )}
      {fout !== undefined && (
        <div id={`${id}-fout`} className="utrecht-form-field-error-message veld__fout">
          <Icoon n="let" />
          {fout}
        </div>
      )}
      {children({
        id,
        ...(beschrijving && { 'aria-describedby': beschrijving }),
        ...(fout !== undefined && { 'aria-invalid': true }),
        ...(verplicht && { required: true }),
      })}
    </div>
  );
}
