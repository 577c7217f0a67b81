import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from './client.ts';
import type { Zaak } from './zaak.ts';

export type Brief = Schema<'Brief'>;
export type Document = Schema<'Document'>;

type Stand = Pick<Zaak, 'zaakId' | 'nr'>;

/** The letters of a case, each with whom it is for. After a next event of the case they may stand otherwise. */
export const brievenVraag = ({ zaakId, nr }: Stand) =>
  queryOptions({
    queryKey: ['brieven', zaakId, nr],
    queryFn: () => vraag(api.GET('/v1/zaken/{zaakId}/brieven', { params: { path: { zaakId } } })),
    placeholderData: keepPreviousData,
  });

/** What is kept with a case: the letters that were settled, and what somebody brought in. */
export const documentenVraag = ({ zaakId, nr }: Stand) =>
  queryOptions({
    queryKey: ['documenten', zaakId, nr],
    queryFn: () => vraag(api.GET('/v1/zaken/{zaakId}/documenten', { params: { path: { zaakId } } })),
    placeholderData: keepPreviousData,
  });

/** Where a browser gets the file itself. */
export const documentAdres = (zaakId: string, id: string): string =>
  `/v1/zaken/${encodeURIComponent(zaakId)}/documenten/${encodeURIComponent(id)}`;
