import { open } from '../beslis/opening.ts';
import { type Beslissingen, metInhoud, nieuwId, weiger } from '../beslis/types.ts';

export const vrijstellingBeslissingen: Beslissingen<'ontvang-kennisgeving' | 'beoordeel-kennisgeving'> = {
  'ontvang-kennisgeving': (d, o, omgeving) => {
    if (d.status === 'gesloten')
      return weiger('Gesloten', 'Deze zaak is gesloten; de kennisgeving hoort in een volgende.');
    const { grond, dagtekening } = o;
    const kennisgeving = nieuwId('kennisgeving', d);
    return [
      ...open(d, o, omgeving),
      { soort: 'KennisgevingOntvangen', gegevens: { kennisgeving, grond, dagtekening }, ...metInhoud(o) },
    ];
  },
  'beoordeel-kennisgeving': () => weiger('NietMogelijk', 'Deze kennisgeving is niet te beoordelen.'),
};
