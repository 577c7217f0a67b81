import type { Dossier } from './types.ts';

/** The parts of the dossier that a correction puts back entry by entry (ADR 0009); that of a subject holds parts of its own. */
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
  'vrijstelling/kennisgevingen',
  'vrijstelling/perioden',
  'aanvraag',
] as const;
export type Deel = (typeof DELEN)[number];

type Ingangen = Record<string, unknown>;

/** The entries of a part; none as long as there is no such part. */
export function leesDeel(d: Dossier, deel: Deel): Ingangen {
  const [stam = '', binnen] = deel.split('/');
  const geheel = (d as unknown as Record<string, Ingangen | undefined>)[stam] ?? {};
  return binnen === undefined ? geheel : ((geheel[binnen] ?? {}) as Ingangen);
}

export function zetDeel(d: Dossier, deel: Deel, ingangen: Ingangen): Partial<Dossier> {
  const [stam = '', binnen] = deel.split('/');
  if (binnen === undefined) return { [stam]: ingangen };
  return { [stam]: { ...(d as unknown as Record<string, Ingangen | undefined>)[stam], [binnen]: ingangen } };
}
