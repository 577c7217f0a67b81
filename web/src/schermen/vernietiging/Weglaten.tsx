import { useState } from 'react';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { nl } from '../../teksten/nl.ts';
import { Keuze } from '../../ui/Keuze.tsx';
import { type Vensterstand, Vraagvenster } from './Vraagvenster.tsx';
import { type LijstMetRegels, type Regel, useWeglating, type Weglating } from './vragen.ts';

const T = nl.vernietiging.weglaten;
const VELD = 'reden-van-weglaten';

interface Eigenschappen extends Vensterstand {
  data: LijstMetRegels;
  regel: Regel;
}

/** Leaves one case out. A reason is a code: a text about the case would outlive it. */
export function Weglaten({ data: { lijst, redenen }, regel, open, sluit, klaar }: Eigenschappen) {
  const { zaakId, zaaknummer } = regel;
  const [reden, zet] = useState<string | undefined>();
  const [leeg, zetLeeg] = useState(false);
  const weglating = useWeglating(lijst.id, () => {
    klaar(nl.vernietiging.lijst.isWeggelaten(zaaknummer));
  });
  const laatWeg = useEenTegelijk(weglating);
  const verstuur = (): void => {
    if (reden !== undefined) {
      laatWeg({ zaakId, reden: reden as Weglating['reden'] });
      return;
    }
    zetLeeg(true);
    document.getElementById(VELD)?.focus();
  };
  return (
    <Vraagvenster
      titel={T.titel(zaaknummer)}
      open={open}
      sluit={sluit}
      zending={weglating}
      knop={T.bevestig}
      verstuur={verstuur}
    >
      <p>{T.uitleg}</p>
      <Keuze
        legend={T.reden}
        id={VELD}
        opties={redenen}
        fout={leeg ? T.kies : undefined}
        waarde={reden}
        zet={(code) => {
          zetLeeg(false);
          zet(code);
        }}
      />
    </Vraagvenster>
  );
}
