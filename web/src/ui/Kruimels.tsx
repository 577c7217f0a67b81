import { Link } from '@tanstack/react-router';
import { nl } from '../teksten/nl.ts';

/** Where this screen stands: each step with its address, the last one without. */
export const Kruimels = ({ pad }: { pad: readonly { naam: string; naar?: string }[] }) => (
  <nav aria-label={nl.ui.kruimelpad} className="kruimels">
    <ol>
      {pad.map(({ naam, naar }) => (
        <li key={naam}>
          {naar === undefined ? (
            <span aria-current="page">{naam}</span>
          ) : (
            <Link className="nl-link" to={naar}>
              {naam}
            </Link>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
