import type { Regime } from '../begrippen.ts';
import { regimeVanBrief } from '../briefregime.ts';
import { BERICHTEN } from '../berichten.ts';
import { BESLUITEN, VRAGENLIJSTEN } from '../besluiten.ts';
import { regimeVanBezigheid } from '../bezigheidregime.ts';
import type { Deel } from '../dossier/delen.ts';
import { berichtVan } from '../dossier/bericht.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { ROUTES, routeregelVan } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';

const vanRoute = (d: Dossier, id: string): Regime | undefined => {
  const route = d.routes[id];
  return route && routeregelVan(route).regime;
};

const vanBericht = (d: Dossier, over: string): Regime | undefined => {
  const bericht = berichtVan(d, over)?.bericht;
  return bericht && (BERICHTEN[bericht].regime ?? 'AVG');
};

/** An entry that a correction puts back falls under what it is about. */
function vanDeel(d: Dossier, deel: Deel, sleutel: string): Regime {
  if (deel === 'verhoren') return 'WPG';
  if (deel === 'routes') return vanRoute(d, sleutel) ?? 'AVG';
  if (deel === 'documenten') return d.documenten[sleutel]?.regime ?? 'AVG';
  if (deel === 'brieven') return regimeVanBrief(d, sleutel);
  if (deel === 'berichten') return vanBericht(d, sleutel) ?? vanRoute(d, sleutel.split('/')[1] ?? '') ?? 'AVG';
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
    case 'BerichtBezorgd':
    case 'AntwoordLosgelaten':
      return vanBericht(d, gegevens.over) ?? 'AVG';
    case 'AntwoordOntvangen':
      return BERICHTEN[gegevens.antwoord].regime ?? 'AVG';
    case 'HerinneringGevraagd':
      return d.termijnen[gegevens.termijn]?.regime ?? 'AVG';
    case 'BezorgingHapert':
    case 'BezorgingGeweigerd':
    case 'OpnieuwAangeboden':
    case 'BezorgingOnzeker':
      return regimeVanBezigheid(d, gegevens.bezigheid);
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
    case 'LastBepaald':
    case 'DwangsomVerbeurd':
    case 'DwangsomDeelsBetaald':
    case 'BezwaarOntvangen':
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
      return regimeVanBezigheid(d, gegevens.bezigheid);
    case 'BriefNodig':
    case 'BriefVastgesteld':
    case 'BriefGoedgekeurd':
    case 'BriefTeruggenomen':
    case 'BriefAfgezien':
    case 'BriefVervallen':
    case 'BriefVerzonden':
    case 'BrieftermijnAfgerond':
      return regimeVanBrief(d, gegevens.over);
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
