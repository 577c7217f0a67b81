import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import type { Optie } from '../../ui/Keuze.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Uitleg } from '../handeling/Uitleg.tsx';
import type { Advies } from './advies.ts';
import { Gekozen } from './Gekozen.tsx';
import { isAfwijking, type Oordeel, type Stapkeuze, vraagtMotivatie } from './keuze.ts';
import type { MetKlad } from './klad.ts';
import { Overnemen, Routes } from './Routes.tsx';
import { Stand } from './Stand.tsx';

/** The form that the button after the consequences belongs to. */
export const KEUZEFORMULIER = 'keuze';

interface Eigenschappen {
  keuze: Stapkeuze;
  oordeel: Oordeel;
  /** Null where no advice belongs to the choice. */
  advies: Advies | null;
  redenen: readonly Optie[];
  met: MetKlad;
  fouten: Readonly<Record<string, string>>;
  vastleggen: () => void;
}

/** The official decides: following the advice costs one click, departing from it one honest sentence. */
export function Keuzepaneel(e: Eigenschappen) {
  const { keuze, oordeel, advies, met, fouten } = e;
  if (keuze.waaromNiet !== null) return <Gesloten waarom={keuze.waaromNiet} advies={advies} />;
  return (
    <Paneel titel={nl.signalering.keuze}>
      <form
        data-hoofd
        id={KEUZEFORMULIER}
        noValidate
        onSubmit={(verstuurd) => {
          verstuurd.preventDefault();
          e.vastleggen();
        }}
      >
        <Routes keuze={keuze} advies={advies} met={met} fouten={fouten} />
        {advies && <Overnemen keuze={keuze} advies={advies} met={met} />}
        <Stand oordeel={oordeel} advies={advies} keuze={met.klad.keuze} />
        {vraagtMotivatie(oordeel) && (
          <Uitleg
            redenen={isAfwijking(oordeel) ? e.redenen : []}
            waaromLabel={waaromBij(oordeel)}
            hulp={nl.handeling.motivatieHulp}
            waarden={met.klad.uitleg}
            fouten={fouten}
            zet={(naam, waarde) => {
              met.zet({ uitleg: { ...met.klad.uitleg, [naam]: waarde } });
            }}
          />
        )}
      </form>
    </Paneel>
  );
}

function waaromBij(oordeel: Oordeel): string {
  if (oordeel === 'leg-uit') return nl.handeling.motivatie;
  return oordeel === 'wijkt-af' ? nl.signalering.waaromAnders : nl.signalering.waaromNu;
}

/** Why no choice can be made now, and which one was. */
const Gesloten = ({ waarom, advies }: { waarom: string; advies: Advies | null }) => (
  <Paneel titel={nl.signalering.keuze}>
    <Gekozen advies={advies} />
    <Bericht toon="info" titel={nl.signalering.nietMogelijk}>
      {waarom !== '' && <p>{waarom}</p>}
    </Bericht>
  </Paneel>
);
