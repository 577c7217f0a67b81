import { useId, useState } from 'react';
import { lang, leesDatum, middel, schrijfDatum } from '../datum.ts';
import { nl } from '../teksten/nl.ts';
import type { Bedrading } from './Veld.tsx';

interface Eigenschappen {
  bedrading: Bedrading;
  /** `jjjj-mm-dd`, or '' when there is none. */
  waarde: string;
  /** Gets a day, or '' while what stands there is none. */
  zet: (dag: string) => void;
  min?: string | undefined;
  max?: string | undefined;
}

/**
 * A legal date is typed as text and echoed in words: a native date input follows the language of the browser and not that
 * of the page, and an English one shows 11/24/2026. Beside an error nothing is echoed: the error says what to write.
 */
export function DatumVeld({ bedrading, waarde, zet, min, max }: Eigenschappen) {
  const woordId = useId();
  const [tekst, zetTekst] = useState(waarde === '' ? '' : schrijfDatum(waarde));
  const [vorige, zetVorige] = useState(waarde);
  if (vorige !== waarde) {
    zetVorige(waarde);
    // what is being typed stays as it is typed; what came from elsewhere is shown, also that it was taken away
    if ((leesDatum(tekst) ?? '') !== waarde) zetTekst(waarde === '' ? '' : schrijfDatum(waarde));
  }
  const dag = leesDatum(tekst);
  const buiten = dag !== null && ((min !== undefined && dag < min) || (max !== undefined && dag > max));
  const mis = (tekst !== '' && dag === null) || buiten;
  const woorden = dag === null ? (tekst === '' ? '' : nl.ui.datumVorm) : buiten ? grenzen(min, max) : lang(dag);
  return (
    <span className="datumveld">
      <input
        {...bedrading}
        type="text"
        className="utrecht-textbox"
        inputMode="numeric"
        autoComplete="off"
        size={11}
        value={tekst}
        aria-invalid={mis || bedrading['aria-invalid'] ? true : undefined}
        aria-describedby={[bedrading['aria-describedby'], woordId].filter(Boolean).join(' ')}
        onChange={({ target }) => {
          zetTekst(target.value);
          zet(leesDatum(target.value) ?? '');
        }}
      />
      <span id={woordId} className="datumveld__woord">
        {bedrading['aria-invalid'] ? '' : woorden}
      </span>
    </span>
  );
}

/** Which days do. */
function grenzen(min: string | undefined, max: string | undefined): string {
  if (min === undefined) return nl.ui.datumHoogstens(middel(max ?? ''));
  return max === undefined ? nl.ui.datumMinstens(middel(min)) : nl.ui.datumTussen(middel(min), middel(max));
}
