import type { ReactNode } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';

const T = nl.ongeplaatst;

interface Eigenschappen {
  /** What is sent with it. */
  zending: { isPending: boolean; error: Error | null };
  /** Above why it did not succeed. */
  foutTitel?: string;
  knop: string;
  verstuur: () => void;
  sluit: () => void;
  children: ReactNode;
}

/** What is filled in about a message, with why it was refused above and the buttons below. */
export const Vorm = ({ zending, foutTitel, knop, verstuur, sluit, children }: Eigenschappen) => (
  <form
    noValidate
    onSubmit={(gebeurtenis) => {
      gebeurtenis.preventDefault();
      if (!zending.isPending) verstuur();
    }}
  >
    {zending.error && <Foutmelding fout={zending.error} {...(foutTitel !== undefined && { titel: foutTitel })} />}
    {children}
    <div className="knoppen">
      <Knop type="submit" soort="primair" aria-disabled={zending.isPending}>
        {zending.isPending ? T.bezig : knop}
      </Knop>
      <Knop soort="stil" onClick={sluit}>
        {nl.algemeen.nietDoen}
      </Knop>
    </div>
  </form>
);
