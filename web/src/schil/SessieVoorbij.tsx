import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sessieVoorbij } from '../api/client.ts';
import { nl } from '../teksten/nl.ts';
import { Venster } from '../ui/Venster.tsx';

/** Signs in again and comes back to this very place; what was typed is kept in this tab until then. */
export function SessieVoorbij() {
  const [voorbij, zet] = useState(false);
  const hier = useRouterState({ select: ({ location }) => location.href });
  useEffect(() => {
    const meld = (): void => {
      zet(true);
    };
    sessieVoorbij.addEventListener('voorbij', meld);
    return () => {
      sessieVoorbij.removeEventListener('voorbij', meld);
    };
  }, []);
  return (
    <Venster titel={nl.schil.sessieTitel} open={voorbij}>
      <p>{nl.schil.sessieTekst}</p>
      <p>
        <a className="nl-button nl-button--primary" href={`/?terug=${encodeURIComponent(hier)}`}>
          {nl.schil.sessieKnop}
        </a>
      </p>
    </Venster>
  );
}
