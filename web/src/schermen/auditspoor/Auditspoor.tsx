import { getRouteApi } from '@tanstack/react-router';
import { Doelvraag } from './Doelvraag.tsx';
import { Terugblik } from './Terugblik.tsx';

/** A case as it was on any day. For what somebody looks is asked first: it goes into the record with his name. */
export function Auditspoor() {
  const route = getRouteApi('/binnen/zaken/$id/auditspoor');
  const { id } = route.useParams();
  const { doel } = route.useSearch();
  return doel === undefined ? <Doelvraag zaakId={id} /> : <Terugblik key={id} zaakId={id} doel={doel} />;
}
