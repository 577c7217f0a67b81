import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, type Schema } from '../../api/client.ts';
import { vraagBlad } from '../../blad.ts';
import type { AanvragenZoek } from './zoek.ts';

export type Rij = Schema<'Aanvraagrij'>;

export const aanvragenVraag = (zoek: AanvragenZoek) =>
  infiniteQueryOptions({
    queryKey: ['aanvragen', zoek],
    queryFn: ({ pageParam: na, signal }) =>
      vraagBlad(api.GET('/v1/aanvragen', { params: { query: { ...zoek, ...(na && { na }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
    placeholderData: keepPreviousData,
  });
