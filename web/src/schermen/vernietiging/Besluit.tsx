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
  /** Something was done; in words. */
  klaar: (wat: string) => void;
}

/** What this person may decide about a list on which nobody decided; who may not approve it is told why. */
export function Besluit({ lijst, klaar }: Eigenschappen) {
  if (lijst.stand !== 'voorgesteld') return null;
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
      {magIngrijpen && <Knoppen lijst={lijst} klaar={klaar} />}
    </Paneel>
  );
}

function Knoppen({ lijst, klaar }: Eigenschappen) {
  const [open, zet] = useState<'goedkeuren' | 'intrekken' | null>(null);
  const sluit = (): void => {
    zet(null);
  };
  const naKlaar = (wat: string): void => {
    sluit();
    klaar(wat);
  };
  return (
    <div className="knoppen">
      {lijst.magGoedkeuren && lijst.aantal > 0 && (
        <Knop
          soort="primair"
          onClick={() => {
            zet('goedkeuren');
          }}
        >
          {T.keurGoed}
        </Knop>
      )}
      <Knop
        onClick={() => {
          zet('intrekken');
        }}
      >
        {T.trekIn}
      </Knop>
      <Goedkeuren lijst={lijst} open={open === 'goedkeuren'} sluit={sluit} klaar={naKlaar} />
      <Intrekken lijst={lijst} open={open === 'intrekken'} sluit={sluit} klaar={naKlaar} />
    </div>
  );
}
