import type { Onderwerp } from '../verwachtingen/types.ts';

/** What a request waits for. */
export const aanvragen: Onderwerp = {
  is: (over) => over.startsWith('aanvraag/'),
  verwacht: () => [],
  einde: () => ({ einde: 'gehaald' }),
};
