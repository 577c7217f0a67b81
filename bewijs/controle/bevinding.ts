/** What is wrong with an export, and where. */
import type { Pad } from '../json.ts';

/**
 * Who has to do something about it. `onleesbaar`: it may be something else altogether. `bestand`: the file was changed after it was signed. `bron`: what was signed was wrong
 * already. `anker`: the anchor that was kept says nothing of it. `gemis`: something is gone from the system, or was kept out of the file without a word. `sleutel`: it was signed by somebody else than was expected.
 */
export type Aard = 'onleesbaar' | 'bestand' | 'bron' | 'anker' | 'gemis' | 'sleutel';

export interface Bevinding {
  pad: Pad;
  /** In Dutch, without a full stop. */
  wat: string;
  aard: Aard;
  /** The last thing that may be what is wrong, where that is not known; not given when it is what stands at the path. */
  totEnMet?: Pad;
  /** Index of the first wrong character, where that is known better than by the path. */
  teken?: number;
}

export const DOE: Readonly<Record<Aard, string>> = {
  onleesbaar:
    'Kijk na of dit een uitvoer van een zaak is. Is dat zo, dan is het bestand beschadigd: vraag een nieuwe uitvoer.',
  bestand:
    'Dit bestand is veranderd nadat het is ondertekend. Gebruik het niet, en vraag een nieuwe uitvoer van de zaak.',
  bron: 'Dit is zo ondertekend: het is in het systeem zelf veranderd, of door iemand met de sleutel. Bewaar dit bestand, meld het aan de auditor, en vergelijk het met eerdere uitvoer en met ankers die elders zijn bewaard.',
  anker:
    'Is de zaak jonger dan uw anker, dan kan dat anker niets over haar zeggen: geef een later anker mee. Is de zaak ouder, of is het anker van later dan het eerste in dit bestand, dan is de reeks niet die van toen: bewaar dit bestand en meld het aan de auditor.',
  gemis:
    'Dit is zo ondertekend. Loopt er net een vernietiging, dan staat zij er binnen een minuut in: vraag dan een nieuwe uitvoer. Is het er daarna nog niet, dan is het weggehaald zonder dat het is vastgelegd: bewaar dit bestand en meld het aan de auditor.',
  sleutel:
    'Ga na welke vingerafdruk de gemeente zelf bekendmaakt. Is die anders dan in dit bestand, dan komt het bestand van iemand anders: gebruik het niet.',
};
