import type { Regime } from '../begrippen.ts';
import { BERICHTEN } from '../berichten.ts';
import { BESLUITEN, VRAGENLIJSTEN } from '../besluiten.ts';
import { termijnVanBezigheid } from '../bezigheden.ts';
import type { Deel } from '../dossier/delen.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { ROUTES, routeregelVan } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';

const vanRoute = (d: Dossier, id: string): Regime | undefined => {
  const route = d.routes[id];
  return route && routeregelVan(route).regime;
};

const vanBrief = (d: Dossier, over: string): Regime =>
  over.startsWith('verhoor/') ? 'WPG' : (vanRoute(d, over.split('/')[1] ?? '') ?? 'AVG');

/** An entry that a correction puts back falls under what it is about. */
function vanDeel(d: Dossier, deel: Deel, sleutel: string): Regime {
  if (deel === 'verhoren') return 'WPG';
  if (deel === 'routes') return vanRoute(d, sleutel) ?? 'AVG';
  if (deel === 'brieven') return vanBrief(d, sleutel);
  if (deel === 'berichten') return vanRoute(d, sleutel.split('/')[1] ?? '') ?? 'AVG';
  if (deel === 'antwoorden') return (VRAGENLIJSTEN as Record<string, { regime?: Regime }>)[sleutel]?.regime ?? 'AVG';
  if (deel === 'gewogen') return vanGewogen(d, sleutel);
  return deel === 'afspraken' ? (d.afspraken[sleutel]?.regime ?? 'AVG') : 'AVG';
}

const vanGewogen = (d: Dossier, sleutel: string): Regime => {
  const gewogen = d.gewogen[sleutel];
  return gewogen?.regime ?? 'AVG';
};

/**
 * Under which regime an event falls (domain §8.3): the Wpg from the call for a verhoor on, for what is investigation.
 * That a step begins, is skipped or falls away is none.
 */
export function regimeVan(d: Dossier, { soort, gegevens }: Voorval): Regime {
  switch (soort) {
    case 'OpgeroepenVoorVerhoor':
    case 'VerhoorVerzet':
    case 'VerhoorVastgelegd':
    case 'ProeftijdOpgemerkt':
      return 'WPG';
    case 'VragenBeantwoord':
      return VRAGENLIJSTEN[gegevens.lijst].regime ?? 'AVG';
    case 'BeslissingGewogen':
      return BESLUITEN[gegevens.besluit].regime ?? 'AVG';
    case 'BerichtNodig':
      return BERICHTEN[gegevens.bericht].regime ?? 'AVG';
    case 'StapAfgerond':
      return STAPPENPLAN[gegevens.stap].regime ?? 'AVG';
    case 'RouteBegonnen':
      return ROUTES[gegevens.routesoort].regime ?? 'AVG';
    case 'RouteonderdeelGedaan':
    case 'RouteGeeindigd':
    case 'RouteGestaakt':
    case 'AntwoordOpgegeven':
    case 'ProcesverbaalBesloten':
      return vanRoute(d, gegevens.route) ?? 'AVG';
    case 'TermijnGestart':
      return gegevens.regime ?? 'AVG';
    case 'TermijnVerlengd':
    case 'TermijnTeruggezet':
    case 'TermijnBeeindigd':
    case 'TermijnHeropend':
    case 'TredeBereikt':
      return d.termijnen[gegevens.id]?.regime ?? 'AVG';
    case 'Verricht':
      return termijnVanBezigheid(d, gegevens.bezigheid)?.regime ?? 'AVG';
    case 'BriefNodig':
      return vanBrief(d, gegevens.over);
    case 'StapHeropend':
      return STAPPENPLAN[gegevens.stap].regime ?? 'AVG';
    case 'AfspraakGeevalueerd':
      return d.afspraken[gegevens.afspraak]?.regime ?? 'AVG';
    case 'HandelingHersteld':
      return d.herstelbaar.some((h) => h.nr === gegevens.nr && h.wpg) ? 'WPG' : 'AVG';
    case 'Teruggezet':
      return vanDeel(d, gegevens.deel, gegevens.sleutel);
    default:
      return 'AVG';
  }
}
