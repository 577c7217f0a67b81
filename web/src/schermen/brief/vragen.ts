import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, vraag } from '../../api/client.ts';
import type { Verzoek } from './opzet.ts';

/** A letter as it was asked to be shown; `keer` tells one time of asking the same from another. */
export interface Gevraagd {
  verzoek: Verzoek;
  keer: number;
}

/**
 * Every copy as it would go out. Nothing is recorded. A preview is of its day and of what was known then, so none is kept
 * for the next time that somebody comes here; while another is made the last one stays in sight.
 */
export const voorbeeldVraag = (zaakId: string, { verzoek, keer }: Gevraagd) =>
  queryOptions({
    queryKey: ['briefvoorbeeld', zaakId, verzoek, keer],
    queryFn: () =>
      vraag(api.POST('/v1/zaken/{zaakId}/brieven/voorbeeld', { params: { path: { zaakId } }, body: verzoek })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
