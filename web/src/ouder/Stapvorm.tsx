import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { ouder as T } from '../teksten/ouder.ts';
import { Foutlijst, type Veldfout } from '../ui/Foutlijst.tsx';
import { Knop } from '../ui/Knop.tsx';
import { Kop } from './Kop.tsx';
import { type Stap, STAPPEN, vorigeVan } from './stap.ts';

interface Eigenschappen {
  stap: Stap;
  titel: string;
  fouten: readonly Veldfout[];
  /** Above what is wrong, when that is nothing to fill in. */
  foutTitel?: string;
  /** Looks at what was filled in, and goes on when nothing is wrong. */
  verder: () => void;
  knop?: string;
  /** Beside the button to go on. */
  anders?: ReactNode;
  children?: ReactNode;
}

/** One step: which one it is, what is wrong in it, its questions, and on or back. Enter in a field goes on. */
export function Stapvorm({
  stap,
  titel,
  fouten,
  foutTitel,
  verder,
  knop = T.volgende,
  anders,
  children,
}: Eigenschappen) {
  const lijst = useRef<HTMLDivElement>(null);
  return (
    <form
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        flushSync(verder);
        lijst.current?.focus();
      }}
    >
      <p className="ouder__stap">{T.stap(STAPPEN.indexOf(stap), STAPPEN.length - 1)}</p>
      <Kop>{titel}</Kop>
      <Foutlijst ref={lijst} fouten={fouten} {...(foutTitel !== undefined && { titel: foutTitel })} />
      {children}
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {knop}
        </Knop>
        {anders ?? (
          <a className="nl-button nl-button--secondary" href={`#${vorigeVan(stap)}`}>
            {T.vorige}
          </a>
        )}
      </div>
    </form>
  );
}
