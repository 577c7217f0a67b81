import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, type Schema } from '../../api/client.ts';
import { vraagBlad } from '../../blad.ts';
import type { VrijstellingenZoek } from './zoek.ts';

export type Rij = Schema<'Vrijstellingrij'>;
export type Lijst = Schema<'Vrijstellingen'>;

export const vrijstellingenVraag = (zoek: VrijstellingenZoek) =>
  infiniteQueryOptions({
    queryKey: ['vrijstellingen', zoek],
    queryFn: ({ pageParam: na, signal }) =>
      vraagBlad(api.GET('/v1/vrijstellingen', { params: { query: { ...zoek, ...(na && { na }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
    placeholderData: keepPreviousData,
  });
