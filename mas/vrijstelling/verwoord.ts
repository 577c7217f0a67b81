import { toonDag } from '../datum.ts';
import type { Woorden } from '../verwoord/types.ts';
import type { Vrijstellinggegevens } from './gebeurtenis.ts';
import { VRIJSTELLINGSGRONDEN } from './gronden.ts';

export const vrijstellingen: Woorden<keyof Vrijstellinggegevens> = {
  KennisgevingOntvangen: {
    soort: 'melding',
    titel: () => 'Kennisgeving van een vrijstelling ontvangen',
    tekst: ({ gegevens: { grond, dagtekening } }) =>
      `${VRIJSTELLINGSGRONDEN[grond]}. Gedagtekend op ${toonDag(dagtekening)}.`,
  },
};
