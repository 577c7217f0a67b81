import type { Onderwerp } from '../verwachtingen/types.ts';

/** What a case of absoluut verzuim waits for besides the steps. */
export const absoluut: Onderwerp = {
  is: (over) => over.startsWith('absoluut/'),
  verwacht: () => [],
  einde: () => ({ einde: 'gehaald' }),
};
