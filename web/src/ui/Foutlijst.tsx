import type { Ref } from 'react';
import { nl } from '../teksten/nl.ts';
import { Icoon } from './Icoon.tsx';

export interface Veldfout {
  /** Id of the control that it is about. */
  id: string;
  fout: string;
}

/** All that is still wrong in a form, above it: it gets the focus, and each line leads to its field. */
export const Foutlijst = ({ fouten, ref }: { fouten: readonly Veldfout[]; ref?: Ref<HTMLDivElement> }) =>
  fouten.length === 0 ? null : (
    <div ref={ref} tabIndex={-1} className="utrecht-alert bericht bericht--fout foutlijst" role="alert">
      <Icoon n="let" groot />
      <div>
        <p className="bericht__titel">{nl.ui.foutlijst(fouten.length)}</p>
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
