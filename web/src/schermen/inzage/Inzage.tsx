import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Kiesvrager } from './Kiesvrager.tsx';
import { Overzicht } from './Overzicht.tsx';

/** What is held about a person, for whoever asks it about himself. Who that is comes first: it decides what he gets. */
export function Inzage() {
  const route = getRouteApi('/binnen/leerlingen/$id/inzage');
  const { id } = route.useParams();
  const { voor, regime = 'AVG' } = route.useSearch();
  const stand = [id, voor, regime].join(' ');
  useFocusNaKeuze(stand);
  if (voor === undefined) return <Kiesvrager leerlingId={id} />;
  return <Overzicht key={stand} leerlingId={id} voor={voor} regime={regime} />;
}

/** The address of another overview is that of the same screen: the focus goes to its heading, as on any other screen. */
function useFocusNaKeuze(stand: string): void {
  const was = useRef(stand);
  useEffect(() => {
    if (was.current === stand) return;
    was.current = stand;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [stand]);
}
