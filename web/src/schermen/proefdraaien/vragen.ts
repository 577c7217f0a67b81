import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { vraagBlad } from '../../blad.ts';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Proefstart = Schema<'Proefstart'>;
export type Klok = Schema<'Klokstand'>;
/** A day, or the first thing that happens by itself. */
export type Doel = Schema<'Klokzet'>['naar'];

const pad = (zaakId: string) => ({ params: { path: { zaakId } } });

export const proefzakenVraag = infiniteQueryOptions({
  queryKey: ['proefzaken'],
  queryFn: ({ pageParam: na }) => vraagBlad(api.GET('/v1/proefzaken', { params: { query: na === '' ? {} : { na } } })),
  initialPageParam: '',
  getNextPageParam: ({ volgende }) => volgende,
});

/** What time it is in a trial case, what happened in it, and what comes when nobody acts. */
export const klokVraag = (zaakId: string) =>
  queryOptions({
    queryKey: ['klok', zaakId],
    queryFn: () => vraag(api.GET('/v1/proefzaken/{zaakId}/klok', pad(zaakId))),
  });

/** @param sleutel the same as long as it is not known whether an earlier attempt arrived */
export const begin = (start: Proefstart, sleutel: string): Promise<Schema<'Proefzaak'>> =>
  vraag(api.POST('/v1/proefzaken', { params: { header: { 'Idempotency-Key': sleutel } }, body: start }));

export const zetKlok = (zaakId: string, naar: Doel): Promise<Schema<'KlokAntwoord'>> =>
  vraag(api.POST('/v1/proefzaken/{zaakId}/klok', { ...pad(zaakId), body: { naar } }));

export const beginOpnieuw = (zaakId: string, sleutel: string): Promise<Schema<'Proefzaak'>> =>
  vraag(
    api.POST('/v1/proefzaken/{zaakId}/opnieuw', {
      params: { path: { zaakId }, header: { 'Idempotency-Key': sleutel } },
    }),
  );
