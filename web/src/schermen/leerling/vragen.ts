import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Leerling = Schema<'Leerling'>;

/** The API may be a little behind on the clock of the browser. */
const SPELING_MS = 1_000;

/** A pupil. Once the reason that was given to read a secret address has run out, the address leaves the screen too. */
export const leerlingVraag = (leerlingId: string) =>
  queryOptions({
    queryKey: ['leerling', leerlingId],
    queryFn: () => vraag(api.GET('/v1/leerlingen/{leerlingId}', { params: { path: { leerlingId } } })),
    refetchInterval: ({ state }) => {
      const tot = state.data?.doorbrokenTot;
      return tot ? Math.max(0, Date.parse(tot) - Date.now()) + SPELING_MS : false;
    },
  });

export const scholenVraag = queryOptions({
  queryKey: ['scholen'],
  queryFn: () => vraag(api.GET('/v1/scholen')),
  staleTime: 60 * 60_000,
});

/** What changes a pupil answers with the pupil as it is then. */
function useWijziging<T>(leerlingId: string, wijzig: (nieuw: T) => Promise<Leerling>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: wijzig,
    onSuccess: (leerling) => {
      client.setQueryData(leerlingVraag(leerlingId).queryKey, leerling);
    },
  });
}

export const useWijzigGezag = (leerlingId: string) =>
  useWijziging(leerlingId, (gezag: Schema<'Gezag'>) =>
    vraag(api.PUT('/v1/leerlingen/{leerlingId}/gezag', { params: { path: { leerlingId } }, body: gezag })),
  );

export const useWijzigAdresgeheim = (leerlingId: string) =>
  useWijziging(leerlingId, (geheim: boolean) =>
    vraag(api.PUT('/v1/leerlingen/{leerlingId}/adresgeheim', { params: { path: { leerlingId } }, body: { geheim } })),
  );

export function useDoorbreking(leerlingId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reden: string) =>
      vraag(
        api.POST('/v1/leerlingen/{leerlingId}/doorbrekingen', { params: { path: { leerlingId } }, body: { reden } }),
      ),
    onSuccess: () => client.invalidateQueries(leerlingVraag(leerlingId)),
  });
}
