import { type Handelingregels, nooit } from '../handelingen/types.ts';

export const aanvraagHandelingen: Handelingregels<'trek-aanvraag-in'> = {
  'trek-aanvraag-in': {
    naam: () => 'De aanvraag is ingetrokken',
    uitleg: () => 'U legt vast dat de aanvrager zijn aanvraag intrekt; de zaak sluit.',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    waaromNiet: () => null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'trek-aanvraag-in' }],
  },
};
