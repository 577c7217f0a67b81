import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { vraagBlad } from '../../blad.ts';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Regel = Schema<'OpgevangenRegel'>;
export type Stuk = Schema<'OpgevangenStuk'>;

/** What was caught instead of sent, the newest first: of real cases, or of trial cases. */
export const opvangVraag = (proef: boolean) =>
  infiniteQueryOptions({
    queryKey: ['opvang', proef],
    queryFn: ({ pageParam: na }) =>
      vraagBlad(
        api.GET('/v1/opvang', { params: { query: { ...(proef && { proef: 'true' as const }), ...(na && { na }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
  });

/** One of them does not change any more. */
export const stukVraag = (opvangId: string) =>
  queryOptions({
    queryKey: ['opgevangen', opvangId],
    queryFn: () => vraag(api.GET('/v1/opvang/{opvangId}', { params: { path: { opvangId } } })),
    staleTime: Infinity,
  });
