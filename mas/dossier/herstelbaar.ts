import type { Gebeurtenis } from '../gebeurtenis.ts';
import { stapSleutel } from '../stappenplan.ts';
import type { Dossier, Herstelbaar } from './types.ts';

/** What an action of a person is about; undefined for an event that is no action. */
function waarover(g: Gebeurtenis): string | null | undefined {
  switch (g.soort) {
    case 'StapAfgerond':
    case 'StapOvergeslagen':
      return `stap/${stapSleutel(g.gegevens.stap, g.gegevens.ronde)}`;
    case 'TermijnVerlengd':
      return `termijn/${g.gegevens.id}`;
    case 'ZaakToegewezen':
      return 'behandelaar';
    case 'MeldingInBehandelingGenomen':
    case 'MeldingTerKennisgevingAangenomen':
      return `melding/${g.gegevens.meldingsnummer}`;
    case 'BevindingGenoteerd':
      return null;
    default:
      return undefined;
  }
}

/**
 * Which actions can be voided. A correction takes its action off the list, and is none itself; what was before a new
 * round, or before the close, stands.
 */
export function vouwHerstelbaar({ herstelbaar }: Dossier, g: Gebeurtenis): Herstelbaar[] {
  if (g.soort === 'RondeBegonnen' || g.soort === 'ZaakGesloten') return [];
  if (g.soort === 'HandelingHersteld') return herstelbaar.filter(({ nr }) => nr !== g.gegevens.nr);
  const over = waarover(g);
  const isGevolg = herstelbaar.some(({ sleutel }) => sleutel === g.sleutel);
  if (over === undefined || isGevolg) return herstelbaar;
  return [...herstelbaar, { nr: g.nr, sleutel: g.sleutel, over }];
}
