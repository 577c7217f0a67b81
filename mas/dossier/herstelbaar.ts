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
    case 'AntwoordOpgegeven':
    case 'ProcesverbaalBesloten':
    case 'LastBepaald':
    case 'DwangsomVerbeurd':
    case 'DwangsomDeelsBetaald':
    case 'BezwaarOntvangen':
      return `route/${g.gegevens.route}`;
    case 'OpgeroepenVoorVerhoor':
    case 'VerhoorVerzet':
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
    case 'BijeenkomstGepland':
    case 'BijeenkomstVerzet':
    case 'BijeenkomstVastgelegd':
      return `bijeenkomst/${g.gegevens.bijeenkomst}`;
    case 'VragenBeantwoord':
      return `vragen/${g.gegevens.lijst}`;
    case 'AfspraakGemaakt':
    case 'AfspraakGeevalueerd':
      return `afspraak/${g.gegevens.afspraak}`;
    case 'TermijnVerlengd':
      return `termijn/${g.gegevens.id}`;
    case 'OudersIngelicht':
    case 'InschrijvingVastgelegd':
      return 'absoluut';
    case 'ZaakToegewezen':
      return 'behandelaar';
    case 'ZaakOvergedragen':
      return 'overdracht';
    case 'MeldingTerKennisgevingAangenomen':
    case 'IntrekkingGevraagd':
    case 'VervolgmeldingBekeken':
      return `melding/${g.gegevens.meldingsnummer}`;
    // asked for, settled or taken back is put right by doing something with the letter; left is left for good
    case 'BriefAfgezien':
    case 'BrieftermijnAfgerond':
      return `brief/${g.gegevens.over}`;
    case 'DocumentToegevoegd':
      return `document/${g.gegevens.document}`;
    case 'BerichtBezorgd':
    case 'AntwoordOntvangen':
    case 'AntwoordLosgelaten':
      return `bericht/${g.gegevens.over}`;
    // one matter: what was judged of one kennisgeving decides what the next is about
    case 'KennisgevingBeoordeeld':
    case 'KennisgevingIngetrokken':
    case 'TerugkeerBesproken':
      return 'vrijstelling';
    // one matter: each of them rests on what was done before it
    case 'AanvullingGevraagd':
    case 'AanvullingOntvangen':
    case 'AanvraagVerdaagd':
    case 'AanvraagGehoord':
    case 'AanvraagBesloten':
    case 'AfschriftVerzonden':
    case 'BezwaarIngediend':
    case 'BezwaarbeslissingVerdaagd':
    case 'BezwaarIngetrokken':
    case 'BezwaarBeslist':
    case 'BeroepIngesteld':
    case 'BeroepAfgelopen':
    case 'IngebrekestellingOntvangen':
      return 'aanvraag';
    case 'BeslistermijnOpgeschort':
      return g.gegevens.grond === 'instemming' ? 'aanvraag' : undefined;
    case 'BevindingGenoteerd':
    case 'Gehoord':
    case 'ContactGezocht':
      return null;
    default:
      return undefined;
  }
}

/** What an action may begin or end besides what it is about. */
const SCHEPT: readonly Gebeurtenis['soort'][] = ['RouteBegonnen', 'RouteGeeindigd', 'MdoBegonnen'];

/**
 * What an action rests on is not voided under it: step 6 of routekaart B on its hearings, the choice of step 7 on the
 * signaleringsinstrument.
 */
const ookOver = (g: Gebeurtenis): string[] => {
  if (g.soort === 'OpgeroepenVoorVerhoor' || g.soort === 'VerhoorVerzet' || g.soort === 'VerhoorVastgelegd')
    return ['stap/verhoor'];
  return g.soort === 'StapAfgerond' && g.gegevens.stap === 'keuze-route' ? ['vragen/signaleringsinstrument'] : [];
};

/** Who asked for something was told in writing: what that rests on stands, and something else is decided after it. */
const isVerteld = (g: Gebeurtenis): boolean =>
  g.soort === 'AanvraagbesluitBekendgemaakt' ||
  g.soort === 'BezwaarbeslissingBekendgemaakt' ||
  g.soort === 'DwangsomVastgesteld' ||
  (g.soort === 'BeslistermijnOpgeschort' && g.gegevens.grond === 'aanvulling');

/**
 * Which actions can be voided. A correction takes its action off the list, and is none itself; what was before a new
 * round, or before the close, stands. What the case did by itself was no action.
 */
export function vouwHerstelbaar({ herstelbaar }: Dossier, g: Gebeurtenis): Herstelbaar[] {
  if (g.soort === 'RondeBegonnen' || g.soort === 'ZaakGesloten') return [];
  if (isVerteld(g)) return herstelbaar.filter(({ over }) => over !== 'aanvraag');
  if (g.soort === 'HandelingHersteld') return herstelbaar.filter(({ nr }) => nr !== g.gegevens.nr);
  const over = g.actor.soort === 'zaak' ? undefined : waarover(g);
  if (over === undefined) return herstelbaar;
  const isGevolg = herstelbaar.some(({ sleutel }) => sleutel === g.sleutel);
  if (!isGevolg) {
    const ook = ookOver(g);
    const nieuw = { nr: g.nr, sleutel: g.sleutel, over, ...(ook.length > 0 && { ook }) };
    return [...herstelbaar, { ...nieuw, ...(g.regime === 'WPG' && { wpg: true as const }) }];
  }
  if (!SCHEPT.includes(g.soort) || over === null) return herstelbaar;
  return herstelbaar.map((h) => (h.sleutel === g.sleutel ? { ...h, ook: [...(h.ook ?? []), over] } : h));
}
