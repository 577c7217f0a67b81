import { queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Methode = Schema<'Methode'>;
export type Kaart = Methode['kaarten'][number];

/** The method is part of the program: within a visit it does not change. */
export const methodeVraag = queryOptions({
  queryKey: ['methode'],
  queryFn: () => vraag(api.GET('/v1/methode')),
  staleTime: Infinity,
});
