import type { ReactNode } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Venster } from '../../ui/Venster.tsx';

interface Eigenschappen {
  titel: string;
  open: boolean;
  sluit: () => void;
  /** What is sent with it. */
  zending: { isPending: boolean; error: Error | null };
  knop: string;
  verstuur: () => void;
  children: ReactNode;
}

/** Asks once more before something is decided, with what has to be filled in for it. */
export const Vraagvenster = ({ titel, open, sluit, zending, knop, verstuur, children }: Eigenschappen) => (
  <Venster titel={titel} open={open} sluit={sluit}>
    <form
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        verstuur();
      }}
    >
      {zending.error && <Foutmelding fout={zending.error} />}
      {children}
      <div className="knoppen">
        <Knop type="submit" soort="primair" aria-disabled={zending.isPending}>
          {zending.isPending ? nl.vernietiging.lijst.bezig : knop}
        </Knop>
        <Knop soort="stil" onClick={sluit}>
          {nl.algemeen.nietDoen}
        </Knop>
      </div>
    </form>
  </Venster>
);

/** What a window about a list needs. */
export interface Vensterstand {
  open: boolean;
  sluit: () => void;
  /** Something was done; in words. */
  klaar: (wat: string) => void;
}
