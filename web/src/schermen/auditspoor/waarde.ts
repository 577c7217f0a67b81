import { nl } from '../../teksten/nl.ts';

/** A value of a decision table as a person reads it. */
export function inWoorden(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return nl.auditspoor.nietBekend;
  if (typeof waarde === 'boolean') return waarde ? nl.auditspoor.ja : nl.auditspoor.nee;
  if (Array.isArray(waarde)) return waarde.length === 0 ? nl.auditspoor.geen : waarde.map(inWoorden).join('; ');
  if (typeof waarde === 'string' || typeof waarde === 'number') return String(waarde);
  if (typeof waarde !== 'object') return '';
  // a reason of a table has a text for people
  if ('tekst' in waarde && typeof waarde.tekst === 'string') return waarde.tekst;
  return Object.entries(waarde)
    .map(([naam, deel]) => `${naam}: ${inWoorden(deel)}`)
    .join(', ');
}
