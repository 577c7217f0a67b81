import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getoondVraag, type Lijstvraag, versVraag } from './vragen.ts';
import { wijzigingen } from './wijzigingen.ts';

/** Without word from the API for so long, a list says so. */
const OUD_MS = 60_000;
const TIK_MS = 15_000;

/** The rows on the screen, and whether they still are what the API would give now. */
export function useLijst(lijst: Lijstvraag) {
  const client = useQueryClient();
  const getoond = useInfiniteQuery(getoondVraag(client, lijst));
  const bladen = getoond.data?.pages ?? [];
  const eerste = bladen[0];
  const vers = useQuery({
    ...versVraag(lijst),
    enabled: getoond.isSuccess && !getoond.isPlaceholderData,
    ...(eerste && !getoond.isPlaceholderData && { initialData: eerste, initialDataUpdatedAt: getoond.dataUpdatedAt }),
  });
  const nu = useNu();
  const rijen = bladen.flatMap((blad) => blad.rijen);
  const vergelijkbaar =
    eerste && vers.data && !getoond.isPlaceholderData && vers.dataUpdatedAt >= getoond.dataUpdatedAt;
  const gewijzigd = vergelijkbaar ? wijzigingen(rijen, eerste.rijen, vers.data) : 0;
  const contact = Math.max(vers.dataUpdatedAt, getoond.dataUpdatedAt);
  return {
    vraag: getoond,
    rijen,
    vandaag: eerste?.vandaag,
    gewijzigd,
    /** Since when these rows are known to be right, in milliseconds. */
    bijgewerkt: gewijzigd === 0 ? contact : getoond.dataUpdatedAt,
    geenContact: nu - contact > OUD_MS && (vers.failureCount > 0 || vers.isError || vers.fetchStatus === 'paused'),
    werkBij: async () => {
      await getoond.refetch();
    },
  };
}

/** The clock on the wall, near enough to tell that something is a minute old. */
export function useNu(): number {
  const [nu, zet] = useState(Date.now);
  useEffect(() => {
    const klok = setInterval(() => {
      zet(Date.now());
    }, TIK_MS);
    return () => {
      clearInterval(klok);
    };
  }, []);
  return nu;
}
