import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { tabblad } from '../api/client.ts';
import { nl } from '../teksten/nl.ts';
import { Venster } from '../ui/Venster.tsx';

/** Over every screen, when it is no longer of who is signed in. What was typed is kept in this tab, for who typed it. */
export function SessieVoorbij() {
  const wat = useSessie();
  const hier = useRouterState({ select: ({ location }) => location.href });
  const { titel, tekst, knop } = nl.schil.sessie[wat ?? 'voorbij'];
  return (
    <Venster titel={titel} open={wat !== null}>
      <p>{tekst}</p>
      <p>
        <a
          className="nl-button nl-button--primary"
          // signs in again and comes back to this very place; as somebody else one begins at the beginning
          href={wat === 'ander' ? '/' : `/?terug=${encodeURIComponent(hier)}`}
        >
          {knop}
        </a>
      </p>
    </Venster>
  );
}

/** What became of the session since this page was loaded; null while it goes on. */
function useSessie(): 'voorbij' | 'ander' | null {
  const [wat, zet] = useState<'voorbij' | 'ander' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    for (const soort of ['voorbij', 'ander'] as const) {
      const meld = (): void => {
        zet(soort);
      };
      tabblad.addEventListener(soort, meld, { signal: stop.signal });
    }
    return () => {
      stop.abort();
    };
  }, []);
  return wat;
}
