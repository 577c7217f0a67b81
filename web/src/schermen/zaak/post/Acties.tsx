import { Link } from '@tanstack/react-router';
import type { Actie } from './acties.ts';

interface Eigenschappen {
  zaakId: string;
  acties: readonly Actie[];
  /** What they are about, for who hears them one by one. */
  bij: string;
}

export const Acties = ({ zaakId, acties, bij }: Eigenschappen) =>
  acties.length === 0 ? null : (
    <p className="post__acties">
      {acties.map(({ handeling: { handeling: soort, vast }, naam }) => (
        <Link
          key={`${soort} ${naam}`}
          className="nl-link"
          to="/zaken/$id/handelingen/$soort"
          params={{ id: zaakId, soort }}
          // which answer it is, is chosen there
          search={soort === 'leg-antwoord-vast' && vast.over !== undefined ? { over: vast.over } : vast}
        >
          {naam}
          <span className="vh"> ({bij})</span>
        </Link>
      ))}
    </p>
  );
