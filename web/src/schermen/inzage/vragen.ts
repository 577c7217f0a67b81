import { queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import type { Regime } from './zoek.ts';

export type Inzage = Schema<'Inzage'>;
export type Inzagezaak = Schema<'Inzagezaak'>;
export type Vrager = Schema<'Inzagevrager'>;

export const vragersVraag = (leerlingId: string) =>
  queryOptions({
    queryKey: ['inzagevragers', leerlingId],
    queryFn: () => vraag(api.GET('/v1/leerlingen/{leerlingId}/inzage/vragers', { params: { path: { leerlingId } } })),
    refetchOnWindowFocus: false,
  });

/** All that would be given. Making it is recorded, so nothing asks again by itself. */
export const inzageVraag = (leerlingId: string, voor: string, regime: Regime) =>
  queryOptions({
    queryKey: ['inzage', leerlingId, voor, regime],
    queryFn: ({ signal }) =>
      vraag(
        api.GET('/v1/leerlingen/{leerlingId}/inzage', {
          params: { path: { leerlingId }, query: { voor, regime } },
          signal,
        }),
      ),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Infinity,
  });
