import { infiniteQueryOptions, type QueryClient, queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { api, type Schema, vraag } from './client.ts';

export type Zaak = Schema<'Zaak'>;
export type Tijdlijnregel = Schema<'Tijdlijnregel'>;
export type MogelijkeHandeling = Schema<'MogelijkeHandeling'>;

/** Whether the case walks the steps of the MAS: an exemption and a request follow the Act alone, and have no track. */
export const volgtMas = ({ spoor }: { spoor: readonly unknown[] }): boolean => spoor.length > 0;

/** Somebody who looks at a case sees within this time what somebody else did in it. */
const VERS_MS = 15_000;
const TIJDLIJN_BLAD = 50;

/** Key of every list of cases. */
export const WERKVOORRAAD = ['werkvoorraad'] as const;

/**
 * A case never goes back: an answer that was on its way while an action was recorded knows less than what is here, and
 * what somebody recorded must stay in his sight.
 */
function nooitTerug(hier: unknown, nieuw: unknown): unknown {
  return isZaak(hier) && isZaak(nieuw) && nieuw.nr < hier.nr ? hier : replaceEqualDeep(hier, nieuw);
}
const isZaak = (waarde: unknown): waarde is Zaak => typeof waarde === 'object' && waarde !== null && 'nr' in waarde;

/** The case itself: asked again on focus, and every 15 seconds while it is in sight. */
export const zaakVraag = (id: string) =>
  queryOptions({
    queryKey: ['zaak', id],
    queryFn: async ({ client }) => {
      const zaak = await vraag(api.GET('/v1/zaken/{zaakId}', { params: { path: { zaakId: id } } }));
      const hier = client.getQueryData<Zaak>(['zaak', id]);
      if (hier && hier.nr < zaak.nr) void client.invalidateQueries(tijdlijnVraag(id));
      return zaak;
    },
    refetchInterval: VERS_MS,
    structuralSharing: nooitTerug,
  });

/** What happened in a case, the newest first, a page at a time. */
export const tijdlijnVraag = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['tijdlijn', id],
    queryFn: ({ pageParam: voor }) =>
      vraag(
        api.GET('/v1/zaken/{zaakId}/tijdlijn', {
          params: { path: { zaakId: id }, query: { aantal: TIJDLIJN_BLAD, ...(voor !== null && { voor }) } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ volgende }) => volgende,
  });

/**
 * Writes what an acknowledged action made of a case into the cache, so that the next screen shows it without asking; lists
 * and the timeline are asked again.
 * @param nr the last event that the action booked
 */
export function zetZaak(client: QueryClient, zaak: Zaak, nr: number): void {
  zetEigen(client, zaak.zaakId, nr);
  client.setQueryData(zaakVraag(zaak.zaakId).queryKey, zaak);
  void client.invalidateQueries(tijdlijnVraag(zaak.zaakId));
  void client.invalidateQueries({ queryKey: WERKVOORRAAD });
}

/** The last events of the actions that this person recorded here himself: nobody has to tell him about those. */
export const eigenVraag = (id: string) =>
  queryOptions({
    queryKey: ['eigen', id],
    queryFn: (): readonly number[] => [],
    staleTime: Infinity,
    gcTime: Infinity,
  });

export function zetEigen(client: QueryClient, id: string, nr: number): void {
  client.setQueryData(eigenVraag(id).queryKey, (eerder = []) => [...eerder, nr]);
}
