import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';

/** What somebody may ask about himself, for who answers that. */
export function Rechten({ id }: { id: string }) {
  const ik = useIk();
  const { inzage, verwerkingen } = ik.mag;
  if (!inzage && !verwerkingen) return null;
  const params = { id };
  return (
    <Paneel titel={nl.rechten.titel}>
      <ul className="rijtjes">
        {inzage && (
          <li>
            <Link className="nl-link" to="/leerlingen/$id/inzage" params={params}>
              {nl.inzage.titel}
            </Link>
          </li>
        )}
        {verwerkingen && (
          <li>
            <Link className="nl-link" to="/leerlingen/$id/verwerkingen" params={params}>
              {nl.verwerkingen.titel}
            </Link>
          </li>
        )}
      </ul>
    </Paneel>
  );
}
