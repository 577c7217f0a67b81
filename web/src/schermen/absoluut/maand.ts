import { dagVan, zonderWeekdag } from '../../datum.ts';

/** A month as it stands in an address: `2026-11`. */
const MAAND = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The address as somebody may have typed it: what is no month is left out. */
export const leesMaandZoek = ({ maand }: Record<string, unknown>): { maand?: string } =>
  typeof maand === 'string' && MAAND.test(maand) ? { maand } : {};

/** The month that it is in the Netherlands. */
export const dezeMaand = (): string => dagVan(new Date().toISOString()).slice(0, 7);

export function andereMaand(maand: string, verder: -1 | 1): string {
  const [jaar = 0, nummer = 1] = maand.split('-').map(Number);
  return new Date(Date.UTC(jaar, nummer - 1 + verder, 1)).toISOString().slice(0, 7);
}

/** "november 2026" */
export const naamVanMaand = (maand: string): string => zonderWeekdag(`${maand}-01`).replace(/^1 /, '');
