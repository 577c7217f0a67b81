import { getRouteApi } from '@tanstack/react-router';
import { Kiesvrager } from './Kiesvrager.tsx';
import { Overzicht } from './Overzicht.tsx';

/** What is held about a person, for whoever asks it about himself. Who that is comes first: it decides what he gets. */
export function Inzage() {
  const route = getRouteApi('/binnen/leerlingen/$id/inzage');
  const { id } = route.useParams();
  const { voor, regime = 'AVG' } = route.useSearch();
  if (voor === undefined) return <Kiesvrager leerlingId={id} />;
  return <Overzicht key={`${id} ${voor} ${regime}`} leerlingId={id} voor={voor} regime={regime} />;
}
