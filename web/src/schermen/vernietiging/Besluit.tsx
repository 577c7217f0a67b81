import { useState } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Goedkeuren } from './Goedkeuren.tsx';
import { Intrekken } from './Intrekken.tsx';
import type { Lijst } from './vragen.ts';

const T = nl.vernietiging.lijst;

interface Eigenschappen {
  lijst: Lijst;
  /** Something was done, in words; or nothing is left to do. */
  klaar: (wat: string) => void;
}

type Besluitvenster = 'goedkeuren' | 'intrekken';

/**
 * What this person may decide about a list on which nobody decided; who may not approve it is told why. A window that is
 * open stays so when somebody else decides: who presses in it has to hear that he was too late.
 */
export function Besluit({ lijst, klaar }: Eigenschappen) {
  const [open, zet] = useState<Besluitvenster | null>(null);
  const venster = {
    lijst,
    sluit: () => {
      zet(null);
      // the button that opened it went when somebody else decided: the focus must not go with it
      if (lijst.stand !== 'voorgesteld') klaar('');
    },
    klaar: (wat: string) => {
      zet(null);
      klaar(wat);
    },
  };
  return (
    <>
      {lijst.stand === 'voorgesteld' && <Vraag lijst={lijst} opent={zet} />}
      <Goedkeuren {...venster} open={open === 'goedkeuren'} />
      <Intrekken {...venster} open={open === 'intrekken'} />
    </>
  );
}

function Vraag({ lijst, opent }: { lijst: Lijst; opent: (venster: Besluitvenster) => void }) {
  const { magGoedkeuren, nietGoedkeuren, magIngrijpen, aantal } = lijst;
  return (
    <Paneel titel={T.besluit} {...(magGoedkeuren && { toon: 'hoofd' as const })}>
      {nietGoedkeuren === null ? (
        <p>{aantal === 0 ? T.leeg : T.bekijk}</p>
      ) : (
        <Bericht toon="info" titel={T.keurtNietGoed}>
          <p>{nietGoedkeuren}</p>
        </Bericht>
      )}
      {magIngrijpen && (
        <div className="knoppen">
          {magGoedkeuren && aantal > 0 && (
            <Knop
              soort="primair"
              onClick={() => {
                opent('goedkeuren');
              }}
            >
              {T.keurGoed}
            </Knop>
          )}
          <Knop
            onClick={() => {
              opent('intrekken');
            }}
          >
            {T.trekIn}
          </Knop>
        </div>
      )}
    </Paneel>
  );
}
