import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import type { MetAntwoorden } from '../handeling/invulling.ts';
import { groepeer } from '../handeling/lijst.ts';
import { Vragen, Vragenbron } from '../handeling/velden/Vragen.tsx';
import type { Antwoorden } from '../handeling/waarden.ts';

interface Eigenschappen {
  /** Null when this person may not read or fill in the questions. */
  vragen: MetAntwoorden | null;
  antwoorden: Antwoorden;
  fouten: Readonly<Record<string, string>>;
  zet: (vraag: string, antwoord: string) => void;
  gewijzigd: boolean;
  bezig: boolean;
  vastleggen: () => void;
  bewaren: () => void;
}

/** The questions, a panel a group of the protocol. */
export function Vragenpanelen({ vragen, antwoorden, fouten, zet, ...e }: Eigenschappen) {
  if (!vragen) return <Bericht toon="info" titel={nl.signalering.geenVragen} />;
  return (
    <form
      className="sig__vragen"
      noValidate
      onSubmit={(verstuurd) => {
        verstuurd.preventDefault();
        e.vastleggen();
      }}
    >
      {groepeer(vragen.lijst.vragen).map(({ groep, vragen: inGroep }) => (
        <Paneel key={groep} titel={groep}>
          <Vragen vragen={inGroep} antwoorden={antwoorden} eerder={vragen.eerder} fouten={fouten} zet={zet} />
          <Vragenbron vragen={inGroep} />
        </Paneel>
      ))}
      <div>
        {e.gewijzigd && <p className="veld__hulp">{nl.signalering.nogNietVastgelegd}</p>}
        <div className="knoppen">
          <Knop type="submit" aria-disabled={e.bezig}>
            {e.bezig ? nl.handeling.bezig : nl.signalering.antwoordenVastleggen}
          </Knop>
          <Knop soort="stil" onClick={e.bewaren}>
            {nl.signalering.bewaren}
          </Knop>
        </div>
      </div>
    </form>
  );
}
