import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Somebody comes from a form that recorded something. */
    vastgelegd?: true;
  }
}

/** A status that is filled after it is there is read out; one that comes with its text often is not. */
const NA_HET_TEKENEN_MS = 150;

/** On the case, after an action: it was recorded. */
export function Vastgelegd() {
  const vastgelegd = useRouterState({ select: ({ location }) => location.state.vastgelegd === true });
  const [zichtbaar, zet] = useState(false);
  useEffect(() => {
    const straks = setTimeout(() => {
      zet(vastgelegd);
    }, NA_HET_TEKENEN_MS);
    return () => {
      clearTimeout(straks);
    };
  }, [vastgelegd]);
  return <div role="status">{zichtbaar && <Bericht toon="goed" titel={nl.handeling.vastgelegd} />}</div>;
}
