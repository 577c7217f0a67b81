import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import type { Doel } from './zoek.ts';

export type Auditspoor = Schema<'Auditspoor'>;
export type Auditbeeld = NonNullable<Auditspoor['beeld']>;
export type Auditgebeurtenis = Auditbeeld['bekend'][number];

/** The case on a day. Looking is recorded, so nothing asks again by itself; the day before stays in sight meanwhile. */
export const auditspoorVraag = (zaakId: string, doel: Doel, op: string | undefined) =>
  queryOptions({
    queryKey: ['auditspoor', zaakId, doel, op ?? ''],
    queryFn: ({ signal }) =>
      vraag(
        api.GET('/v1/zaken/{zaakId}/auditspoor', {
          params: { path: { zaakId }, query: { doel, ...(op !== undefined && { op }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
