/** The words of an audit trail on paper, and how a value of a table is said there. */
import type { Auditbeeld, Auditspoor } from './schemas.ts';

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

export const KETENSTAND: Readonly<Record<Auditspoor['keten']['stand'], string>> = {
  klopt: 'De keten klopt.',
  gebroken: 'De keten is gebroken: gebruik dit auditspoor niet als bewijs.',
  'niet-te-controleren': 'De keten is niet te controleren.',
};

/** A value of a decision table as a person reads it. */
export function inWoorden(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return 'niet bekend';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'string' || typeof waarde === 'number') return String(waarde);
  if (Array.isArray(waarde)) return waarde.length === 0 ? 'geen' : waarde.map(inWoorden).join('; ');
  if (typeof waarde !== 'object') return '';
  // a reason of a table has a text for people
  if ('tekst' in waarde && typeof waarde.tekst === 'string') return waarde.tekst;
  return Object.entries(waarde)
    .map(([naam, deel]) => `${naam}: ${inWoorden(deel)}`)
    .join(', ');
}
