import { getRouteApi, Link } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { Gelezen } from './Gelezen.tsx';

/** Who read what is held about a pupil, in whatever case. */
export function VanLeerling() {
  const { id } = getRouteApi('/binnen/leerlingen/$id/verwerkingen').useParams();
  return (
    <Gelezen
      dossier={{ van: 'leerling', id }}
      terug={
        <Link className="nl-link" to="/leerlingen/$id" params={{ id }}>
          {nl.verwerkingen.naarLeerling}
        </Link>
      }
    />
  );
}
