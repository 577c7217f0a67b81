import type { AanvraagStand } from './stand.ts';
import type { Aanvraagsoort, Gehoorde } from './soorten.ts';

/** Who is heard before somebody decides, by kind of request; no decision departs from it. */
export const HOORPLICHT: Readonly<Record<Aanvraagsoort, { wie: readonly Gehoorde[]; bron: string }>> = {
  'ander-onderwijs': { wie: ['hoofd'], bron: 'Algemene wet bestuursrecht artikel 3:2' },
  'vervangend-school': { wie: ['aanvrager', 'jongere', 'hoofd'], bron: 'Leerplichtwet artikel 3a lid 3' },
  'vervangend-instelling': {
    wie: ['aanvrager', 'jongere', 'hoofd', 'zorg'],
    bron: 'Leerplichtwet artikel 3b lid 4',
  },
  verlof: { wie: ['hoofd'], bron: 'Leerplichtwet artikel 14 lid 3' },
};

/** Who still has to be heard. */
export const nogTeHoren = ({ aanvraagsoort, gehoord }: AanvraagStand): Gehoorde[] =>
  HOORPLICHT[aanvraagsoort].wie.filter((wie) => !gehoord.some((een) => een.wie === wie));
