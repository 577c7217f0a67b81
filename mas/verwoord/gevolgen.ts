/** What an action would bring about, in words, before anybody books it: read off the events that would be booked. */
import { BERICHTEN } from '../berichten.ts';
import { BRIEVEN } from '../brieven.ts';
import { type Dag, toonDag } from '../datum.ts';
import { briefVan } from '../dossier/brief.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Gebeurtenissoort, GebeurtenisVan } from '../gebeurtenis.ts';
import { routeregelVan, ROUTES } from '../routes/index.ts';
import { BEGIN_VAN_RONDE, STAPPENPLAN } from '../stappenplan.ts';
import { naamVanBezorging } from './bericht.ts';
import { naamVanBrief } from './brief.ts';
import { DUO_STATUSSEN, naamVanVervolg, PARTNERS, SLUITREDENEN } from './namen.ts';
import { uitkomstVanStap } from './stap.ts';
import type { Namen } from './types.ts';
import { inZin, naamVanStap, nummerVan, opsomming } from './zin.ts';

export const GEVOLGSOORTEN = ['stap', 'termijn', 'route', 'brief', 'bericht', 'regime', 'mdo', 'zaak'] as const;
export interface Gevolg {
  soort: (typeof GEVOLGSOORTEN)[number];
  tekst: string;
  /** The day that it is about, such as the last day of a term. */
  dag: Dag | null;
}

/** What the law of investigation changes for who reads the case (domain §8.3). */
const ONDER_WPG = 'Vanaf nu valt dit deel van het dossier onder de Wpg.';
/** Every action is kept, also one from which nothing follows. */
const ALTIJD = 'De handeling komt in de tijdlijn en in het auditspoor.';
const AFGESCHERMD = 'Er verandert ook iets dat onder de Wpg valt. Dat is niet voor u.';

const zo = (soort: Gevolg['soort'], tekst: string, dag: Dag | null = null): Gevolg => ({ soort, tekst, dag });

type Gevolgregels = {
  [S in Gebeurtenissoort]?: (g: GebeurtenisVan<S>, d: Dossier, namen: Namen) => Gevolg[];
};

const naamVanRoute = (d: Dossier, id: string): string => {
  const route = d.routes[id];
  return route ? inZin(routeregelVan(route).naam) : '';
};
const onderWpg = (g: { regime: string }): Gevolg[] => (g.regime === 'WPG' ? [zo('regime', ONDER_WPG)] : []);
const tot = (wat: string, naam: string, dag: Dag): Gevolg =>
  zo('termijn', `${wat}: ${naam}, tot en met ${toonDag(dag)}.`, dag);

const STAPPEN: Gevolgregels = {
  StapAfgerond: ({ gegevens: { stap, uitkomst } }, d) => [
    zo('stap', `Stap ${nummerVan(stap)} is klaar: ${uitkomstVanStap(d, stap, uitkomst)}.`),
  ],
  StapOvergeslagen: ({ gegevens: { stap } }) => [zo('stap', `U slaat ${naamVanStap(stap)} over.`)],
  StapBegonnen: ({ gegevens: { stap } }) => [
    zo('stap', `Stap ${nummerVan(stap)} begint: ${inZin(STAPPENPLAN[stap].naam)}.`),
  ],
  StapHeropend: ({ gegevens: { stap } }) => [zo('stap', `Stap ${nummerVan(stap)} staat weer open.`)],
  RoutekaartGekozen: ({ gegevens: { routekaart } }) =>
    routekaart === null ? [] : [zo('stap', `De zaak gaat verder op routekaart ${routekaart}.`)],
  RondeBegonnen: ({ gegevens: { ronde } }) => [zo('stap', `Ronde ${ronde} begint, bij stap ${BEGIN_VAN_RONDE}.`)],
};

const ROUTEDELEN: Gevolgregels = {
  RouteBegonnen: (g) => [zo('route', `De route ${inZin(ROUTES[g.gegevens.routesoort].naam)} begint.`), ...onderWpg(g)],
  RouteGeeindigd: ({ gegevens: { route } }, d) => [zo('route', `De route ${naamVanRoute(d, route)} is klaar.`)],
  RouteGestaakt: ({ gegevens: { route } }, d) => [zo('route', `De route ${naamVanRoute(d, route)} stopt.`)],
  OpgeroepenVoorVerhoor: onderWpg,
  BevindingGenoteerd: onderWpg,
  Gehoord: onderWpg,
  ContactGezocht: onderWpg,
  AfspraakGemaakt: onderWpg,
  DocumentToegevoegd: onderWpg,
};

const TERMIJNEN: Gevolgregels = {
  TermijnGestart: ({ gegevens: { naam, laatsteDag } }) => [tot('Er begint een termijn', naam, laatsteDag)],
  TermijnHeropend: ({ gegevens: { id } }, d) => {
    const termijn = d.termijnen[id];
    return termijn ? [tot('Deze termijn loopt weer', termijn.naam, termijn.laatsteDag)] : [];
  },
  TermijnVerlengd: ({ gegevens: { id, laatsteDag } }, d) => [
    tot('Deze termijn wordt langer', d.termijnen[id]?.naam ?? '', laatsteDag),
  ],
  TermijnBeeindigd: ({ gegevens: { id, einde } }, d) => {
    const naam = d.termijnen[id]?.naam ?? '';
    return [zo('termijn', einde === 'gehaald' ? `De termijn is gehaald: ${naam}.` : `De termijn stopt: ${naam}.`)];
  },
};

const gaatWeg = (d: Dossier, over: string): Gevolg =>
  briefVan(d, over)?.zelfPosten
    ? zo(
        'brief',
        `De brief ligt klaar om zelf te posten: ${naamVanBrief(d, over)}. Leg daarna vast wanneer u hem postte.`,
      )
    : zo('brief', `De brief gaat weg: ${naamVanBrief(d, over)}.`);

const OVERIG: Gevolgregels = {
  BriefNodig: ({ gegevens: { brief } }) => [zo('brief', `Er is een brief nodig: ${inZin(BRIEVEN[brief])}.`)],
  BriefVastgesteld: ({ gegevens: { over, vierOgen } }, d) => [
    vierOgen.length > 0
      ? zo('brief', `De brief wacht op goedkeuring door iemand anders: ${naamVanBrief(d, over)}.`)
      : gaatWeg(d, over),
  ],
  BriefGoedgekeurd: ({ gegevens: { over } }, d) => [gaatWeg(d, over)],
  BriefTeruggenomen: ({ gegevens: { over } }, d) => [
    zo('brief', `De brief gaat niet weg, en staat weer klaar: ${naamVanBrief(d, over)}.`),
  ],
  BriefAfgezien: ({ gegevens: { over, elders } }, d) => [
    elders
      ? zo('brief', `Schakel verstuurt deze brief niet meer, want hij is al weg: ${naamVanBrief(d, over)}.`)
      : zo('brief', `De brief gaat niet weg: ${naamVanBrief(d, over)}.`),
  ],
  BriefVervallen: ({ gegevens: { over } }, d) => [zo('brief', `De brief vervalt: ${naamVanBrief(d, over)}.`)],
  BriefVerzonden: ({ gegevens: { over, via } }, d) =>
    via === 'zelf' ? [zo('brief', `Schakel verstuurt deze brief niet meer: ${naamVanBrief(d, over)}.`)] : [],
  BerichtNodig: ({ gegevens }) => {
    const { naam, partner } = BERICHTEN[gegevens.bericht];
    const aan = gegevens.kenmerk === undefined ? 'is een bericht nodig aan' : 'gaat een bericht naar';
    return [zo('bericht', `Er ${aan} ${PARTNERS[partner]}: ${inZin(naam)}.`)];
  },
  DuoStatusNodig: ({ gegevens: { status } }) => [
    zo('bericht', `DUO krijgt de status: ${inZin(DUO_STATUSSEN[status])}.`),
  ],
  HerinneringGevraagd: ({ gegevens: { termijn } }, d) => [
    zo('bericht', `Er gaat een herinnering naar de ketenpartner: ${d.termijnen[termijn]?.naam ?? ''}.`),
  ],
  OpnieuwAangeboden: ({ gegevens: { bezigheid } }, d) => [
    zo('bericht', `Schakel verstuurt dit nog een keer: ${naamVanBezorging(d, bezigheid)}.`),
  ],
  MeldingInBehandelingGenomen: () => [zo('bericht', 'DUO krijgt de status: in behandeling.')],
  MeldingTerKennisgevingAangenomen: () => [zo('bericht', 'DUO krijgt de status: ter kennisgeving aangenomen.')],
  MdoBegonnen: () => [zo('mdo', 'Er begint een MDO-cyclus.')],
  MdoGeeindigd: () => [zo('mdo', 'De MDO-cyclus stopt.')],
  ZaakToegewezen: ({ gegevens: { behandelaar } }, _, namen) => [
    zo('zaak', `De zaak komt op naam van ${namen.get(behandelaar) ?? 'een andere behandelaar'}.`),
  ],
  VervolgzaakNodig: ({ gegevens: { opdracht } }) => [
    opdracht.soort === 'zet-vrijstelling-voort'
      ? zo('zaak', 'De vrijstelling gaat door in een zaak van de nieuwe gemeente, als die met Schakel werkt.')
      : zo('zaak', `Er volgt ${naamVanVervolg(opdracht)}.`),
  ],
  ZaakGesloten: ({ gegevens: { reden } }) => [zo('zaak', `De zaak sluit: ${inZin(SLUITREDENEN[reden])}.`)],
};

const REGELS: Gevolgregels = { ...STAPPEN, ...ROUTEDELEN, ...TERMIJNEN, ...OVERIG };

/** Steps that fall away are said in one line, where the first of them does. */
function vervallen(g: GebeurtenisVan<'StapVervallen'>, alle: readonly Gebeurtenis[]): Gevolg[] {
  const stappen = alle.flatMap((ander) => (ander.soort === 'StapVervallen' ? [ander.gegevens.stap] : []));
  if (stappen[0] !== g.gegevens.stap) return [];
  const nummers = opsomming(stappen.map((stap) => String(nummerVan(stap))));
  return [zo('stap', `Stap ${nummers} ${stappen.length === 1 ? 'vervalt' : 'vervallen'}.`)];
}

/** What is said once is not said again: that of a route of the Wpg, and that DUO hears something. */
const eenmaal = (gevolgen: readonly Gevolg[]): Gevolg[] =>
  gevolgen.filter(({ tekst }, plaats) => gevolgen.findIndex((g) => g.tekst === tekst) === plaats);

/**
 * @param gebeurtenissen as they would be booked, as far as this person may read them
 * @param na the dossier as it would be
 * @param afgeschermd there are others, that he may not read
 */
export function gevolgenVan(
  gebeurtenissen: readonly Gebeurtenis[],
  na: Dossier,
  afgeschermd: boolean,
  namen: Namen,
): Gevolg[] {
  const gevolgen = gebeurtenissen.flatMap((g) => {
    if (g.soort === 'StapVervallen') return vervallen(g, gebeurtenissen);
    const regel = REGELS[g.soort] as ((g: Gebeurtenis, d: Dossier, namen: Namen) => Gevolg[]) | undefined;
    return regel?.(g, na, namen) ?? [];
  });
  const alle = eenmaal([...gevolgen, ...(afgeschermd ? [zo('regime', AFGESCHERMD)] : [])]);
  return alle.length > 0 ? alle : [zo('zaak', ALTIJD)];
}
