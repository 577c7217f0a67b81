import { queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Herspeling = Schema<'Herspeling'>;

/** In milliseconds: a replay takes some seconds. */
const OPNIEUW_MS = 1_500;

export const vraagHerspeling = (zaakId: string): Promise<Herspeling> =>
  vraag(api.POST('/v1/zaken/{zaakId}/herspelingen', { params: { path: { zaakId } } }));

/** The last replay of a case, or null; asked again for as long as it is being done. */
export const laatsteHerspeling = (zaakId: string) =>
  queryOptions({
    queryKey: ['herspelingen', zaakId],
    queryFn: async ({ signal }) => {
      const pad = { params: { path: { zaakId } }, signal };
      const { herspelingen } = await vraag(api.GET('/v1/zaken/{zaakId}/herspelingen', pad));
      return herspelingen[0] ?? null;
    },
    refetchInterval: ({ state: { data } }) => (data?.klaarOp === null ? OPNIEUW_MS : false),
    refetchOnWindowFocus: false,
  });
