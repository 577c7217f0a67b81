import { toonDag } from '../datum.ts';
import type { Woorden } from '../verwoord/types.ts';
import type { Absoluutgegevens } from './gebeurtenis.ts';

export const absoluut: Woorden<keyof Absoluutgegevens> = {
  AbsoluutVerzuimGemeld: {
    soort: 'melding',
    titel: () => 'De leerling staat nergens ingeschreven',
    tekst: ({ gegevens: { sinds } }) => (sinds === null ? null : `Sinds ${toonDag(sinds)}.`),
  },
};
