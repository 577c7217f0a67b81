import { open } from '../beslis/opening.ts';
import { type Beslissingen, metInhoud, weiger } from '../beslis/types.ts';
import { sluit } from '../beslis/verval.ts';

export const aanvraagBeslissingen: Beslissingen<'ontvang-aanvraag' | 'meld-geweigerd-verlof' | 'trek-aanvraag-in'> = {
  'ontvang-aanvraag': (d, o, omgeving) => {
    if (d.status !== 'leeg') return weiger('AlGeboekt', 'Deze zaak heeft al een aanvraag.');
    const { aanvraagsoort, van, totEnMet } = o;
    return [
      ...open(d, o, omgeving),
      { soort: 'AanvraagOntvangen', gegevens: { aanvraagsoort, van, totEnMet }, ...metInhoud(o) },
    ];
  },
  'meld-geweigerd-verlof': (d, o, omgeving) => {
    if (d.status === 'gesloten') return weiger('Gesloten', 'Deze zaak is gesloten; de melding hoort in een volgende.');
    const { zaakId, van, totEnMet } = o;
    return [...open(d, o, omgeving), { soort: 'VerlofNaWeigeringGemeld', gegevens: { zaakId, van, totEnMet } }];
  },
  'trek-aanvraag-in': (d) => sluit(d, 'ingetrokken'),
};
