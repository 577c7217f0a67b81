import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Doelvraag } from './Doelvraag.tsx';
import { Terugblik } from './Terugblik.tsx';

/** A case as it was on any day. For what somebody looks is asked first: it goes into the record with his name. */
export function Auditspoor() {
  const route = getRouteApi('/binnen/zaken/$id/auditspoor');
  const { id } = route.useParams();
  const { doel } = route.useSearch();
  useFocusNaVraag(doel);
  return doel === undefined ? <Doelvraag zaakId={id} /> : <Terugblik key={id} zaakId={id} doel={doel} />;
}

/** The question and what it opens take each other's place at one address: the focus goes to the heading, as after a navigation. */
function useFocusNaVraag(doel: string | undefined): void {
  const was = useRef(doel);
  useEffect(() => {
    if (was.current === doel) return;
    was.current = doel;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [doel]);
}
