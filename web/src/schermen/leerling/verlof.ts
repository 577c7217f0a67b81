import { queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Verlofjaar = Schema<'Verlofjaar'>;

/** The leave of a pupil, counted by schooljaar and by article. */
export const verlofVraag = (leerlingId: string) =>
  queryOptions({
    queryKey: ['verlof', leerlingId],
    queryFn: () => vraag(api.GET('/v1/leerlingen/{leerlingId}/verlof', { params: { path: { leerlingId } } })),
  });
