import { toonDag } from '../datum.ts';
import type { Woorden } from '../verwoord/types.ts';
import type { Absoluutbron, Absoluutgegevens } from './gebeurtenis.ts';

const GEVONDEN: Readonly<Record<Absoluutbron, string>> = {
  lijst: 'Gevonden in een vergelijking van de bevolking met de inschrijvingen.',
  vrijstelling: 'Er geldt geen vrijstelling (meer).',
  ambtenaar: 'Gevonden door een leerplichtambtenaar.',
};

export const absoluut: Woorden<keyof Absoluutgegevens> = {
  AbsoluutVerzuimGemeld: {
    soort: 'melding',
    titel: ({ gegevens: { geenSchool } }) =>
      geenSchool
        ? 'De leerling gaat naar een voorziening die geen school meer is'
        : 'De leerling staat nergens ingeschreven',
    tekst: ({ gegevens: { sinds, bron } }) =>
      [...(sinds === null ? [] : [`Sinds ${toonDag(sinds)}.`]), GEVONDEN[bron]].join(' '),
  },
  OudersIngelicht: { soort: 'bevinding', titel: () => 'De ouders weten dat het geen school meer is' },
  InschrijvingVastgelegd: {
    soort: 'bevinding',
    titel: ({ gegevens: { ingeschrevenOp } }) => `De leerling is ingeschreven vanaf ${toonDag(ingeschrevenOp)}`,
  },
  VrijstellingGebleken: { soort: 'bevinding', titel: () => 'De leerling is vrijgesteld van inschrijving' },
};
