/**
 * That something recorded is not right (AVG 16; of politiegegevens Wpg 28): who asked, and what was decided. What was recorded
 * stays as it is, since others acted on it; the rectification stands beside it. Whoever asked hears within a month what was
 * done, or why not (AVG 12 lid 3 and 4).
 */
export const RECTIFICATIEVRAGERS = {
  jongere: 'de jongere',
  ouder: 'een ouder of voogd',
  ambtshalve: 'de gemeente zelf',
} as const satisfies Record<string, string>;
export type Rectificatievrager = keyof typeof RECTIFICATIEVRAGERS;

export const RECTIFICATIEBESLUITEN = {
  verbeterd: 'Het klopt niet: de verbetering geldt',
  afgewezen: 'Niet verbeterd',
} as const satisfies Record<string, string>;
export type Rectificatiebesluit = keyof typeof RECTIFICATIEBESLUITEN;
