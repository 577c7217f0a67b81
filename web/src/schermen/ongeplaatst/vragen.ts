import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Bericht = Schema<'OngeplaatstBericht'>;

/** More than these at once is a sign that something else is wrong; the oldest come first. */
export const HOOGSTENS = 100;
const VERS_MS = 60_000;

/** Messages of ketenpartners that fitted nothing; the menu counts them. */
export const ongeplaatstVraag = queryOptions({
  queryKey: ['ongeplaatst'],
  queryFn: () => vraag(api.GET('/v1/berichten/ongeplaatst', { params: { query: { aantal: HOOGSTENS } } })),
  refetchInterval: VERS_MS,
});

/** Two may be at it at the same moment: what came of it is in the list. Nobody waits for that. */
function useDaarnaOpnieuw() {
  const client = useQueryClient();
  return (): void => {
    void client.invalidateQueries(ongeplaatstVraag);
  };
}

export function useAfhandelen(berichtId: string) {
  const opnieuw = useDaarnaOpnieuw();
  return useMutation({
    mutationFn: (toelichting: string) =>
      vraag(
        api.POST('/v1/berichten/ongeplaatst/{berichtId}/afhandelen', {
          params: { path: { berichtId } },
          body: { toelichting },
        }),
      ),
    onSettled: opnieuw,
  });
}

export function usePlaatsen(berichtId: string) {
  const opnieuw = useDaarnaOpnieuw();
  return useMutation({
    mutationFn: (plek: Schema<'BerichtPlaatsen'>) =>
      vraag(
        api.POST('/v1/berichten/ongeplaatst/{berichtId}/plaatsen', { params: { path: { berichtId } }, body: plek }),
      ),
    onSettled: opnieuw,
  });
}

/** The case that people call by this number; null when there is none for this person. */
export async function zoekZaak(zaaknummer: string): Promise<Schema<'Zaak'> | null> {
  const { zaken } = await vraag(api.GET('/v1/zaken', { params: { query: { zaaknummer } } }));
  const zaakId = zaken[0]?.zaakId;
  return zaakId === undefined ? null : vraag(api.GET('/v1/zaken/{zaakId}', { params: { path: { zaakId } } }));
}
