import type { Ref } from 'react';
import { nl } from '../teksten/nl.ts';
import { Icoon } from './Icoon.tsx';

export interface Veldfout {
  /** Id of the control that it is about. */
  id: string;
  fout: string;
}

interface Eigenschappen {
  fouten: readonly Veldfout[];
  /** In place of that something is to be filled in. */
  titel?: string;
  ref?: Ref<HTMLDivElement>;
}

/** All that is still wrong in a form, above it: it gets the focus, and each line leads to its field. */
export const Foutlijst = ({ fouten, titel = nl.ui.foutlijst(fouten.length), ref }: Eigenschappen) =>
  fouten.length === 0 ? null : (
    <div ref={ref} tabIndex={-1} className="utrecht-alert bericht bericht--fout foutlijst" role="alert">
      <Icoon n="let" groot />
      <div>
        <p className="bericht__titel">{titel}</p>
        <ul>
          {fouten.map(({ id, fout }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(klik) => {
                  klik.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {fout}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
