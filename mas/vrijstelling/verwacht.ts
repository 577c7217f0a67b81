import type { Onderwerp } from '../verwachtingen/types.ts';

/** What an exemption waits for. */
export const vrijstellingen: Onderwerp = {
  is: (over) => over.startsWith('vrijstelling/'),
  verwacht: () => [],
  einde: () => ({ einde: 'gehaald' }),
};
