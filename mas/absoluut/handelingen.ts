import { type Handelingregels, nooit } from '../handelingen/types.ts';

export const absoluutHandelingen: Handelingregels<'leg-inschrijving-vast'> = {
  'leg-inschrijving-vast': {
    naam: () => 'De leerling is ingeschreven op een school',
    uitleg: () => 'U legt vast dat de leerling is ingeschreven; de zaak sluit.',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    waaromNiet: ({ soort }) => (soort === 'absoluut' ? null : 'Dit hoort bij absoluut verzuim.'),
    wijktAf: nooit,
    kandidaten: ({ soort }) => (soort === 'absoluut' ? [{ soort: 'leg-inschrijving-vast' }] : []),
  },
};
