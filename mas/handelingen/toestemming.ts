import { TOESTEMMING_VOOR } from '../berichten.ts';
import { PARTNERS } from '../verwoord/namen.ts';
import type { Veld } from './types.ts';

/** For whom a consent is. */
export const toestemmingVeld: Veld = {
  soort: 'keuze',
  naam: 'Voor welke ketenpartner',
  keuzes: Object.fromEntries(TOESTEMMING_VOOR.map((partner) => [partner, PARTNERS[partner]])),
};
