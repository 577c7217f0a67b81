import { Link } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';

/** The way on when something cannot be done: to what can. */
export const NaarZaak = ({ id }: { id: string }) => (
  <p>
    <Link className="nl-link" to="/zaken/$id" params={{ id }} hash="nu">
      {nl.handeling.bekijkNu}
    </Link>
  </p>
);
