import { type Handelingregels, nooit } from '../handelingen/types.ts';

export const vrijstellingHandelingen: Handelingregels<'beoordeel-kennisgeving'> = {
  'beoordeel-kennisgeving': {
    naam: () => 'De kennisgeving beoordelen',
    uitleg: () => 'U gaat na of de kennisgeving aan de voorwaarden van de wet voldoet.',
    velden: () => ({ kennisgeving: { soort: 'verwijzing', naam: 'Kennisgeving' } }),
    motivatie: 'bij-afwijking',
    waaromNiet: () => 'Deze kennisgeving is niet te beoordelen.',
    wijktAf: nooit,
    kandidaten: () => [],
  },
};
