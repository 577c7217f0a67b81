import { open } from '../beslis/opening.ts';
import { type Beslissingen, metInhoud, weiger } from '../beslis/types.ts';
import { sluit } from '../beslis/verval.ts';

export const absoluutBeslissingen: Beslissingen<'meld-absoluut' | 'leg-inschrijving-vast'> = {
  'meld-absoluut': (d, o, omgeving) => {
    if (d.status === 'gesloten') return weiger('Gesloten', 'Deze zaak is gesloten; de melding hoort in een volgende.');
    const { sinds, bron } = o;
    return [...open(d, o, omgeving), { soort: 'AbsoluutVerzuimGemeld', gegevens: { sinds, bron }, ...metInhoud(o) }];
  },
  'leg-inschrijving-vast': (d) => sluit(d, 'ingeschreven'),
};
