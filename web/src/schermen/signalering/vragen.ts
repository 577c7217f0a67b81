import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, vraag } from '../../api/client.ts';

/** @param nr of the case: after a next event the advice may be another */
export const adviesVraag = (zaakId: string, nr: number) =>
  queryOptions({
    queryKey: ['advies', zaakId, nr],
    queryFn: () => vraag(api.GET('/v1/zaken/{zaakId}/advies', { params: { path: { zaakId } } })),
    placeholderData: keepPreviousData,
  });
