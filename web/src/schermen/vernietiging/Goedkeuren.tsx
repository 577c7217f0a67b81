import { useState } from 'react';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { nl } from '../../teksten/nl.ts';
import { Veld } from '../../ui/Veld.tsx';
import { type Vensterstand, Vraagvenster } from './Vraagvenster.tsx';
import { type Lijst, useGoedkeuring } from './vragen.ts';

const T = nl.vernietiging;
const VELD = 'aantal-te-vernietigen';

/** Nothing brings it back: who approves says how many cases go, so that nobody does it without having looked. */
export function Goedkeuren({ lijst, open, sluit, klaar }: Vensterstand & { lijst: Lijst }) {
  const { id, aantal, deel } = lijst;
  const [getikt, zet] = useState('');
  const [fout, zetFout] = useState<string | undefined>();
  const goedkeuring = useGoedkeuring(id, () => {
    klaar(T.lijst.isGoedgekeurd);
  });
  const keurGoed = useEenTegelijk(goedkeuring);
  const verstuur = (): void => {
    if (getikt.trim() === String(aantal)) {
      keurGoed({ aantal });
      return;
    }
    zetFout(T.goedkeuren.klopt(aantal));
    document.getElementById(VELD)?.focus();
  };
  return (
    <Vraagvenster
      titel={T.goedkeuren.titel}
      open={open}
      sluit={sluit}
      zending={goedkeuring}
      knop={T.goedkeuren.knop}
      verstuur={verstuur}
    >
      <p className="intro">{T.goedkeuren[deel](T.aantal(aantal))}</p>
      <p className="intro">{T.goedkeuren.blijft}</p>
      <Veld id={VELD} label={T.goedkeuren.veld} hulp={T.goedkeuren.hulp} fout={fout} verplicht>
        {(bedrading) => (
          <input
            {...bedrading}
            className="utrecht-textbox"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={getikt}
            onChange={({ target }) => {
              zetFout(undefined);
              zet(target.value);
            }}
          />
        )}
      </Veld>
    </Vraagvenster>
  );
}
