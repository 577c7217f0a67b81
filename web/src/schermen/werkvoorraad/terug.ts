import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { naarRij } from './toetsen.ts';

/** Which case was opened from the list, by the place in the history of the browser where that list stands. */
const geopend = new Map<string, string>();

/** To remember which case is being opened. */
export function useOnthoudRij(): (zaakId: string) => void {
  const router = useRouter();
  return (zaakId) => {
    const plek = router.latestLocation.state.__TSR_key;
    if (plek !== undefined) geopend.set(plek, zaakId);
  };
}

/** Who goes back from a case to the list finds the focus on its row, after the shell had put it on the heading. */
export function useTerugNaarRij(): void {
  const router = useRouter();
  useEffect(() => {
    const zaakId = geopend.get(router.latestLocation.state.__TSR_key ?? '');
    if (zaakId === undefined) return undefined;
    // the rows may still have to come; who goes on meanwhile is left where he is
    const wachter = new MutationObserver(() => {
      if (!staatOpDeKop() || naarRij(zaakId)) wachter.disconnect();
    });
    const stop = router.subscribe('onRendered', ({ pathChanged }) => {
      if (pathChanged && !naarRij(zaakId)) wachter.observe(document.body, { childList: true, subtree: true });
    });
    return () => {
      stop();
      wachter.disconnect();
    };
  }, [router]);
}

const staatOpDeKop = (): boolean => document.activeElement?.matches('body, h1') ?? true;
