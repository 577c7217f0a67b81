import { useNavigate } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { HEEL_FORMULIER } from './fouten.ts';
import { veldId } from './schema.ts';

/** After the consequences, also on a narrow screen. Sending is never switched off: what is missing is said instead. */
export function Knoppen({ zaakId, afwijking, bezig }: { zaakId: string; afwijking: boolean; bezig: boolean }) {
  const ga = useNavigate();
  const naam = afwijking ? nl.handeling.afwijkingVastleggen : nl.handeling.vastleggen;
  return (
    <div className="knoppen vorm__knoppen">
      <Knop type="submit" soort="primair" form={veldId(HEEL_FORMULIER)} aria-disabled={bezig}>
        {bezig ? nl.handeling.bezig : naam}
      </Knop>
      <Knop soort="stil" onClick={() => void ga({ to: '/zaken/$id', params: { id: zaakId } })}>
        {nl.algemeen.nietDoen}
      </Knop>
    </div>
  );
}
