/** The parts of the dossier that a correction puts back entry by entry (ADR 0009). */
export const DELEN = [
  'routes',
  'verhoren',
  'mdos',
  'afspraken',
  'bijeenkomsten',
  'antwoorden',
  'gewogen',
  'berichten',
  'brieven',
  'documenten',
  'intrekkingen',
  'bekeken',
  'verzuim',
  'plicht',
  'absoluut',
] as const;
export type Deel = (typeof DELEN)[number];
