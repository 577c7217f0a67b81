/** The words of an audit trail on paper, and how a value of a table is said there. */
import type { Auditbeeld } from './schemas.ts';

export const NAGEREKEND: Readonly<Record<Auditbeeld['adviezen'][number]['nagerekend']['stand'], string>> = {
  zelfde: 'Nu nagerekend: zelfde uitkomst.',
  anders: 'Nu nagerekend: andere uitkomst.',
  'niet-na-te-rekenen': 'Niet na te rekenen.',
};

export const TERMIJNSTAND: Readonly<Record<Auditbeeld['termijnen'][number]['stand'], string>> = {
  open: 'Loopt',
  gehaald: 'Gehaald',
  vervallen: 'Vervallen',
  ongedaan: 'Ongedaan gemaakt',
  bereikt: 'Bereikt',
};

/**
 * A value of a decision table as a person reads it.
 * @param zeg what a code is called
 */
export function waardeInWoorden(waarde: unknown, zeg: (code: string) => string): string {
  if (waarde === null || waarde === undefined) return 'niet bekend';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde === 'string') return zeg(waarde);
  if (Array.isArray(waarde))
    return waarde.length === 0 ? 'geen' : achterElkaar(waarde.map((deel) => waardeInWoorden(deel, zeg)));
  if (typeof waarde !== 'object') return '';
  // a reason of a table has a text for people
  if ('tekst' in waarde && typeof waarde.tekst === 'string') return waarde.tekst;
  return Object.entries(waarde)
    .map(([naam, deel]) => `${naam}: ${waardeInWoorden(deel, zeg)}`)
    .join(', ');
}

/** Sentences follow each other; words have something between them. */
export const achterElkaar = (delen: readonly string[]): string => delen.join('; ').replaceAll('.; ', '. ');

/** A value of which nothing says what its codes are called. */
export const inWoorden = (waarde: unknown): string => waardeInWoorden(waarde, (code) => code);
