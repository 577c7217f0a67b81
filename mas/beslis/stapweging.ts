import { STAPPENPLAN, type Stap, uitkomstenVan } from '../stappenplan.ts';
import type { Besluitsoort } from '../besluiten.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Omgeving } from './types.ts';
import { bonVan, weeg } from './weeg.ts';

/** Whether this outcome of a step begins a last onder dwangsom. */
export const begintLast = (stap: Stap, uitkomst: string | undefined): boolean =>
  STAPPENPLAN[stap].uitkomsten[uitkomst ?? '']?.begint === 'last-onder-dwangsom';

/** The decision by table that a step rests on, if it does with this outcome. */
export function besluitBijStap(
  d: Pick<Dossier, 'antwoorden' | 'soort'>,
  stap: Stap,
  uitkomst: string | undefined,
): Besluitsoort | null {
  switch (stap) {
    case 'keuze-routekaart':
      return 'routekaart';
    case 'waarschuwing':
      return 'waarschuwing';
    case 'keuze-procesverbaal':
      return begintLast(stap, uitkomst) ? 'last-onder-dwangsom' : 'procesverbaal';
    // without the signaleringsinstrument no table had a say in it
    case 'keuze-route':
      return d.antwoorden.signaleringsinstrument ? 'routeadvies' : null;
    case 'evaluatie':
      // DUO hears nothing of a case in which no melding stands
      return d.soort !== 'absoluut' && uitkomstenVan(d.soort, stap)[uitkomst ?? '']?.sluit ? 'duo-reden' : null;
    default:
      return null;
  }
}

/** Asks that table with what is known now, and books its receipt beside the choice. */
export function weegStap(
  d: Dossier,
  { stap, uitkomst, afwijking }: { stap: Stap; uitkomst: string; afwijking: boolean },
  omgeving: Omgeving,
): Voorval[] {
  const besluit = besluitBijStap(d, stap, uitkomst);
  if (besluit === null) return [];
  const gekozen = besluit === 'routeadvies' ? ['geen'] : uitkomst;
  return [bonVan(weeg(d, besluit, omgeving), { gekozen, afwijking })];
}
