import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from './client.ts';
import { tijdlijnVraag, WERKVOORRAAD, zaakVraag, zetEigen } from './zaak.ts';

/** An action that was accepted (202) and is not in the case yet: it is shown as such, and never as done. */
export interface Onderweg {
  /** The Idempotency-Key that it was sent with. */
  sleutel: string;
  naam: string;
  /** When it was accepted, in milliseconds. */
  sinds: number;
}

/** How long to wait before asking again, in milliseconds; the last one goes on. */
const WACHTTIJDEN_MS = [1_000, 2_000, 4_000, 8_000];

/** The accepted actions of this tab in a case. */
export const onderwegVraag = (zaakId: string) =>
  queryOptions({
    queryKey: ['onderweg', zaakId],
    queryFn: (): readonly Onderweg[] => [],
    staleTime: Infinity,
    gcTime: Infinity,
  });

export function zetOnderweg(client: QueryClient, zaakId: string, { sleutel, naam }: Omit<Onderweg, 'sinds'>): void {
  const erbij = { sleutel, naam, sinds: Date.now() };
  client.setQueryData(onderwegVraag(zaakId).queryKey, (eerder = []) => [...eerder, erbij]);
}

export function haalVanOnderweg(client: QueryClient, zaakId: string, sleutel: string): void {
  client.setQueryData(onderwegVraag(zaakId).queryKey, (eerder = []) => eerder.filter((o) => o.sleutel !== sleutel));
}

/** How it stands with an accepted action. When it is booked the case is read again before it is taken off the list. */
export const standVraag = (zaakId: string, sleutel: string) =>
  queryOptions({
    queryKey: ['handelingstand', zaakId, sleutel],
    queryFn: async ({ client }): Promise<Schema<'HandelingStand'>> => {
      const stand = await vraag(
        api.GET('/v1/zaken/{zaakId}/handelingen/{sleutel}', { params: { path: { zaakId, sleutel } } }),
      );
      if (stand.stand === 'geboekt') {
        if (stand.nr !== undefined) zetEigen(client, zaakId, stand.nr);
        await Promise.all([client.refetchQueries(zaakVraag(zaakId)), client.invalidateQueries(tijdlijnVraag(zaakId))]);
        void client.invalidateQueries({ queryKey: WERKVOORRAAD });
        haalVanOnderweg(client, zaakId, sleutel);
      }
      return stand;
    },
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.data.stand !== 'onderweg'
        ? false
        : (WACHTTIJDEN_MS[state.dataUpdateCount + state.errorUpdateCount] ?? WACHTTIJDEN_MS.at(-1)),
  });
