import { queryOptions } from '@tanstack/react-query';
import { api, vraag } from './client.ts';

/** All municipalities, to choose from. There are others once a year. */
export const gemeentenVraag = queryOptions({
  queryKey: ['gemeenten'],
  queryFn: () => vraag(api.GET('/v1/gemeenten')),
  staleTime: Infinity,
});
