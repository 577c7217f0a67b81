import {
  infiniteQueryOptions,
  type InfiniteData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import type { Zaak } from '../../api/zaak.ts';
import type { WerkvoorraadZoek } from './zoek.ts';

export type Rij = Schema<'Werkvoorraadrij'>;
export type Blad = Schema<'Werkvoorraad'>;
export type Weergave = NonNullable<WerkvoorraadZoek['weergave']>;
/** Which cases are asked for: what stands in the address, and the text that does not. */
export type Lijstvraag = WerkvoorraadZoek & { weergave: Weergave; zoek?: string };

/** A list that is looked at is asked again after this time, in milliseconds. */
export const VERS_MS = 30_000;
/** A list to come back to is kept so long. */
const BEWAAR_MS = 30 * 60_000;

/** What holds for who chose nothing; which view that is, hangs on what he may do. */
export const STANDAARD = { status: 'open', sorteer: 'termijn', richting: 'op' } as const;
const PER_BLAD = 50;

const leesBlad = (lijst: Lijstvraag, na: string | null, signal: AbortSignal): Promise<Blad> =>
  vraag(
    api.POST('/v1/werkvoorraad', {
      body: { ...STANDAARD, aantal: PER_BLAD, ...lijst, ...(na !== null && { na }) },
      signal,
    }),
  );

const GETOOND = ['werkvoorraad', 'getoond'] as const;

/** Whether the case itself, that this person has seen since, is further than its row. */
const isIngehaald = (client: QueryClient, { zaakId, nr }: Rij): boolean =>
  (client.getQueryData<Zaak>(['zaak', zaakId])?.nr ?? 0) > nr;

/**
 * The list as it stands on the screen. It is only asked again when somebody wants that, or comes back from a case in which
 * something happened: rows do not move under the user.
 */
export const getoondVraag = (client: QueryClient, lijst: Lijstvraag) =>
  infiniteQueryOptions({
    queryKey: [...GETOOND, lijst] as const,
    queryFn: ({ pageParam: na, signal }) => leesBlad(lijst, na, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ volgende }) => volgende,
    staleTime: Infinity,
    gcTime: BEWAAR_MS,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: ({ state }) =>
      state.data?.pages.some(({ rijen }) => rijen.some((rij) => isIngehaald(client, rij))) ? 'always' : true,
    // while somebody types or filters, what stood there stays until there is something else
    placeholderData: (vorige, eerder) => (eerder?.queryKey[2].weergave === lijst.weergave ? vorige : undefined),
  });

/** The first page as it is now, to tell whether something changed. */
export const versVraag = (lijst: Lijstvraag) =>
  queryOptions({
    queryKey: ['werkvoorraad', 'vers', lijst],
    queryFn: ({ signal }) => leesBlad(lijst, null, signal),
    staleTime: VERS_MS,
    refetchInterval: VERS_MS,
  });

/** Writes into every list that is kept what an acknowledged action made of a row; where the row stands stays. */
export function pasRijAan(client: QueryClient, zaakId: string, nieuw: Partial<Rij>): void {
  client.setQueriesData<InfiniteData<Blad, string | null>>(
    { queryKey: GETOOND },
    (oud) =>
      oud && {
        ...oud,
        pages: oud.pages.map((blad) => ({
          ...blad,
          rijen: blad.rijen.map((rij) => (rij.zaakId === zaakId ? { ...rij, ...nieuw } : rij)),
        })),
      },
  );
}

export const tellingenVraag = queryOptions({
  queryKey: ['werkvoorraad', 'tellingen'],
  queryFn: () => vraag(api.GET('/v1/werkvoorraad/tellingen')),
  refetchInterval: VERS_MS,
});

export const medewerkersVraag = queryOptions({
  queryKey: ['medewerkers'],
  queryFn: () => vraag(api.GET('/v1/medewerkers')),
  staleTime: 5 * 60_000,
});

export const weergavenVraag = queryOptions({
  queryKey: ['weergaven'],
  queryFn: () => vraag(api.GET('/v1/weergaven')),
  staleTime: 60_000,
});

export function useBewaarWeergave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'NieuweWeergave'>) => vraag(api.POST('/v1/weergaven', { body })),
    onSuccess: () => client.invalidateQueries(weergavenVraag),
  });
}

export function useVerwijderWeergave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => vraag(api.DELETE('/v1/weergaven/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries(weergavenVraag),
  });
}
