import { Link } from '@tanstack/react-router';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { NaarZaak } from './NaarZaak.tsx';
import { useWaarover } from './waarover.ts';

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  nietMeer: string | null;
  /** Something was recorded in the case since the form was opened. */
  veranderd: boolean;
  /** Present when a draft of before is shown. */
  wis?: () => void;
}

/** What a person should know before he fills in the form: what it is about, and what happened to the case or to his text. */
export function Voorop({ zaak, handeling, nietMeer, veranderd, wis }: Eigenschappen) {
  const over = useWaarover(zaak, [handeling])(handeling.vast);
  return (
    <>
      {over.length > 0 && (
        <p className="gaatover">
          <strong>{nl.handeling.gaatOver}</strong> {over.join(', ')}
        </p>
      )}
      {nietMeer !== null && (
        <Bericht toon="let" titel={nl.handeling.intussenNiet}>
          <p>{nietMeer}</p>
          <NaarZaak id={zaak.zaakId} />
        </Bericht>
      )}
      {nietMeer === null && veranderd && <Veranderd id={zaak.zaakId} />}
      {wis && (
        <p className="kladje">
          {nl.handeling.kladje}
          <Knop soort="stil" klein onClick={wis}>
            {nl.handeling.wissen}
          </Knop>
        </p>
      )}
    </>
  );
}

const Veranderd = ({ id }: { id: string }) => (
  <Bericht toon="info" titel={nl.handeling.veranderd}>
    <p>{nl.handeling.veranderdTekst}</p>
    <p>
      <Link className="nl-link" to="/zaken/$id" params={{ id }} hash="tijdlijn">
        {nl.handeling.bekijkTijdlijn}
      </Link>
    </p>
  </Bericht>
);
