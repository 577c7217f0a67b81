import { Link } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';

/** What came in about this pupil on paper, and begins or joins a case. */
export function Vastleggen({ id }: { id: string }) {
  const { mag } = useIk();
  if (!mag.handelen) return null;
  const params = { id };
  return (
    <Paneel titel={nl.leerling.ietsVastleggen}>
      <ul className="rijtjes">
        <li>
          <Link className="nl-link" to="/leerlingen/$id/kennisgeving" params={params}>
            {nl.inbreng.kennisgeving.titel}
          </Link>
        </li>
        <li>
          <Link className="nl-link" to="/leerlingen/$id/aanvraag" params={params}>
            {nl.inbreng.aanvraag.titel}
          </Link>
        </li>
        <li>
          <Link className="nl-link" to="/leerlingen/$id/verlof" params={params}>
            {nl.inbreng.verlof.titel}
          </Link>
        </li>
      </ul>
    </Paneel>
  );
}
