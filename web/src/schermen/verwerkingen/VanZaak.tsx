import { getRouteApi, Link } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { Gelezen } from './Gelezen.tsx';

/** Who read one case. */
export function VanZaak() {
  const { id } = getRouteApi('/binnen/zaken/$id/verwerkingen').useParams();
  return (
    <Gelezen
      dossier={{ van: 'zaak', id }}
      terug={
        <Link className="nl-link" to="/zaken/$id" params={{ id }}>
          {nl.verwerkingen.naarZaak}
        </Link>
      }
    />
  );
}
