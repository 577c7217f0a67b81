import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, vraag } from '../../api/client.ts';
import { tijdlijnVraag, type Zaak } from '../../api/zaak.ts';
import { waarover } from './verwijzingen.ts';

type Vast = Readonly<Record<string, string | number>>;

/** The line of the timeline that an event stands on, however long ago: the newest that begins at or before it. */
export const regelVraag = (zaakId: string, nr: number) =>
  queryOptions({
    queryKey: ['tijdlijn', zaakId, 'regel', nr],
    queryFn: async () =>
      (
        await vraag(
          api.GET('/v1/zaken/{zaakId}/tijdlijn', {
            params: { path: { zaakId }, query: { voor: nr + 1, aantal: 1 } },
          }),
        )
      ).regels,
  });

/** What an action is about, in words. Which event is corrected stands in the timeline, so that is only read for it. */
export function useWaarover(zaak: Zaak, acties: readonly { vast: Vast }[]): (vast: Vast) => string[] {
  const nummers = acties.flatMap(({ vast }) => (vast.nr === undefined ? [] : [Number(vast.nr)]));
  const enige = nummers.length === 1 ? nummers[0] : undefined;
  const een = useQuery({ ...regelVraag(zaak.zaakId, enige ?? 0), enabled: enige !== undefined });
  const { data } = useInfiniteQuery({ ...tijdlijnVraag(zaak.zaakId), enabled: nummers.length > 1 });
  const regels = enige === undefined ? data?.pages.flatMap((blad) => blad.regels) : een.data;
  return (vast) => waarover(zaak, vast, regels);
}
