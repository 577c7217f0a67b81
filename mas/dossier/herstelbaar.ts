import type { Gebeurtenis } from '../gebeurtenis.ts';
import { stapSleutel } from '../stappenplan.ts';
import type { Dossier, Herstelbaar } from './types.ts';

/** What an action of a person is about; undefined for an event that is no action. */
function waarover(g: Gebeurtenis): string | null | undefined {
  switch (g.soort) {
    case 'StapAfgerond':
    case 'StapOvergeslagen':
      return `stap/${stapSleutel(g.gegevens.stap, g.gegevens.ronde)}`;
    case 'RouteBegonnen':
    case 'RouteonderdeelGedaan':
    case 'RouteGeeindigd':
      return `route/${g.gegevens.route}`;
    case 'OpgeroepenVoorVerhoor':
    case 'VerhoorVastgelegd':
      return `verhoor/${g.gegevens.verhoor}`;
    // one matter: a return ends an MDO, and thuiszitten begins one
    case 'MdoBegonnen':
    case 'MdoAfmeldingVastgelegd':
    case 'MdoGehouden':
    case 'MdoGeeindigd':
    case 'ThuiszittenBeoordeeld':
    case 'LeerlingTerug':
      return 'verzuim';
    case 'AfspraakGemaakt':
    case 'AfspraakGeevalueerd':
      return `afspraak/${g.gegevens.afspraak}`;
    case 'TermijnVerlengd':
      return `termijn/${g.gegevens.id}`;
    case 'ZaakToegewezen':
      return 'behandelaar';
    case 'ZaakOvergedragen':
      return 'overdracht';
    case 'MeldingTerKennisgevingAangenomen':
    case 'IntrekkingGevraagd':
    case 'VervolgmeldingBekeken':
      return `melding/${g.gegevens.meldingsnummer}`;
    case 'BevindingGenoteerd':
    case 'Gehoord':
    case 'ContactGezocht':
      return null;
    default:
      return undefined;
  }
}

/**
 * Which actions can be voided. A correction takes its action off the list, and is none itself; what was before a new
 * round, or before the close, stands. What the case did by itself was no action.
 */
export function vouwHerstelbaar({ herstelbaar }: Dossier, g: Gebeurtenis): Herstelbaar[] {
  if (g.soort === 'RondeBegonnen' || g.soort === 'ZaakGesloten') return [];
  if (g.soort === 'HandelingHersteld') return herstelbaar.filter(({ nr }) => nr !== g.gegevens.nr);
  const over = g.actor.soort === 'zaak' ? undefined : waarover(g);
  const isGevolg = herstelbaar.some(({ sleutel }) => sleutel === g.sleutel);
  if (over === undefined || isGevolg) return herstelbaar;
  return [...herstelbaar, { nr: g.nr, sleutel: g.sleutel, over }];
}
