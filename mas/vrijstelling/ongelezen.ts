import type { Waarde } from '../beslistabel.ts';

/**
 * What the table of a kennisgeving is told of documents that say nothing: what they do say, and what the law computes of them,
 * comes with the judgement (weging.ts). What is asked of another ground stays as it is here.
 */
export const ONGELEZEN: Readonly<Record<string, Waarde>> = {
  grond: 'ongeschikt',
  eersteBeroep: true,
  alPlichtig: false,
  tijdig: 'ja',
  verklaringDoor: 'niemand',
  verklaringJong: false,
  verklaringBedenkingen: 'nee',
  geplaatst: 'nee',
  verklaringBuitenland: 'nee',
  inSeizoen: 'nee',
  reistMee: 'nee',
  rijdendeSchool: 'nee',
};
