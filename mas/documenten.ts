/** What may be kept with a case besides what Schakel makes itself. */
export const DOCUMENTAARDEN = {
  gespreksverslag: 'Verslag van een gesprek',
  'brief-ouder': 'Brief of bericht van een ouder',
  'brief-jongere': 'Brief of bericht van de jongere',
  school: 'Stuk van de school',
  ketenpartner: 'Stuk van een ketenpartner',
  toestemming: 'Ondertekende toestemming of instemming',
  overig: 'Ander stuk',
} as const;
export type Documentaard = keyof typeof DOCUMENTAARDEN;
