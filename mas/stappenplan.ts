/**
 * The stappenplan of the MAS as data: numbers and names of the steps of both routekaarten, their phase, and where each
 * outcome leads (domain §1.2; seeds S000, S004). One table for the workflow, for what is lawful and for what is decided.
 */
import type { Regime, Routesoort, Verzuimzaaksoort, Zaaksoort } from './begrippen.ts';
import type { Briefsoort } from './brieven.ts';
import { DWANGSOMDREMPELS } from './aanvraag/dwangsom.ts';
import { VERLOFDREMPELS } from './verlof/gronden.ts';
import { LASTBEDRAGEN, LASTMAXIMUM } from './dwangsom.ts';

/** Why DUO is told that a melding is closed (BVzm, the seven reasons). */
export type DuoReden =
  | 'terug-naar-school'
  | 'andere-opleiding'
  | 'werk'
  | 'overige-redenen'
  | 'overleden'
  | 'langdurig-ziek'
  | 'legitiem-afwezig';
/** DUO knows no status "handed over": the meldingen of such a case keep theirs, and who takes over reports on (§11 Q25). */
export type Overdracht = 'overgedragen-gemeente' | 'overgedragen-doorstroompunt';
/** How a case ends in which no melding stands: DUO hears nothing of it. */
export type Afloop =
  | 'ingeschreven'
  | 'vrijgesteld'
  | 'vertrokken'
  | 'vrijstelling-voorbij'
  | 'plicht-voorbij'
  | 'aanvraag-afgehandeld'
  | 'aanvraag-ingetrokken';
export type Sluitreden = DuoReden | Overdracht | Afloop | 'ter-kennisgeving' | 'ingetrokken';

export type Fase = 'waarnemen' | 'analyseren' | 'plannen' | 'handelen' | 'evalueren';
export const FASEN: readonly Fase[] = ['waarnemen', 'analyseren', 'plannen', 'handelen', 'evalueren'];
/** A: unlawful absence. B: luxeverzuim. */
export type Routekaart = 'A' | 'B';

export type Stap =
  | 'contact-school'
  | 'keuze-routekaart'
  | 'kennisgevingsbrief'
  | 'waarschuwing'
  | 'onderzoek'
  | 'onderzoek-luxe'
  | 'brief'
  | 'verhoor'
  | 'keuze-route'
  | 'keuze-procesverbaal'
  | 'uitvoering'
  | 'terugkoppeling'
  | 'evaluatie';

export interface Uitkomst {
  naam: string;
  /** A lawful short way: these steps fall away, and nobody has to explain it (architecture §5). */
  laatVervallen?: readonly Stap[];
  /** The case ends with this outcome, and what was not done falls away. */
  sluit?: Sluitreden;
  /** The case goes on with the next round, at step 7; what was not done in this one falls away. */
  nieuweRonde?: true;
  kiest?: Routekaart;
  /** A route that step 8 then carries out. */
  begint?: Routesoort;
  /** Not for a person to choose as such: it follows from the routes, chosen or carried out. */
  vanRoute?: true;
  /** The letter of the step is not sent: somebody explained that with the letter. */
  zonderBrief?: true;
}

export interface Stapregel {
  nummer: number;
  naam: string;
  fase: Fase;
  /** On which routekaart it stands; null for both. */
  kaart: Routekaart | null;
  /** May be left out without a word: a lawful short way and no departure. */
  optioneel?: true;
  /** Comes back in every round, when the evaluation sends the case back to step 7. */
  perRonde: boolean;
  uitkomsten: Readonly<Record<string, Uitkomst>>;
  /** Cases of these kinds have no such step: it is about what a school reported. */
  nietBij?: readonly Zaaksoort[];
  /** The outcomes of it in cases of these kinds, in place of the others. */
  uitkomstenBij?: Readonly<Partial<Record<Zaaksoort, Readonly<Record<string, Uitkomst>>>>>;
  /** Criminal investigation: only a BOA does it, and what is recorded falls under the Wpg (domain §8.3). */
  regime?: Extract<Regime, 'WPG'>;
  /** The choice itself always has to be explained. */
  motiveer?: true;
  /** Its outcomes have conditions of their own, so each is offered by itself. */
  perUitkomst?: true;
  /** The letter that is due when it begins. */
  brief?: Briefsoort;
  /** The letter in cases of these kinds, in its place. */
  briefBij?: Readonly<Partial<Record<Zaaksoort, Briefsoort>>>;
  /** The letter that is proposed when it begins, and that falls away when it does not end the case. */
  slotbrief?: Briefsoort;
  /** It is done by sending that letter, with this outcome. */
  metBrief?: string;
  /** The route by which it can be carried out, the letter that begins that, and what each outcome of the route makes of it. */
  route?: { soort: Routesoort; brief: Briefsoort; uitkomsten: Readonly<Record<string, string>> };
  /** The outcome that holds when it is skipped, by the kind of the case. */
  bijOverslaan?: Readonly<Partial<Record<Zaaksoort, string>>>;
  /** Skipping it must still say how the case goes on. */
  overslaanVraagtUitkomst?: true;
}

export const DUO_REDENEN: Readonly<Record<DuoReden, string>> = {
  'terug-naar-school': 'Terug naar school of opleiding hervat',
  'andere-opleiding': 'Inschrijving beëindigd: andere opleiding',
  werk: 'Inschrijving beëindigd: werk',
  'overige-redenen': 'Inschrijving beëindigd: overige redenen',
  overleden: 'Inschrijving beëindigd: leerling overleden',
  'langdurig-ziek': 'Geen verzuim: langdurig ziek',
  'legitiem-afwezig': 'Geen verzuim: legitiem afwezig',
};
const sluitingen = Object.fromEntries(
  Object.entries(DUO_REDENEN).map(([reden, naam]) => [reden, { naam, sluit: reden as DuoReden }]),
);

const TERUG: Uitkomst = { naam: 'Terug naar stap 7', nieuweRonde: true };

/** No school reported anything, so there is no melding to talk about, and who is enrolled nowhere is on routekaart A. */
const ZONDER_MELDING: readonly Zaaksoort[] = ['absoluut'];
/** How it ends when a child was enrolled nowhere: there is no absence any more, or there was none (LPW 2 lid 1, 3, 5). */
const EINDE_VAN_ABSOLUUT: Readonly<Record<string, Uitkomst>> = {
  ingeschreven: { naam: 'De leerling staat ingeschreven op een school', sluit: 'ingeschreven' },
  vrijgesteld: { naam: 'De leerling is vrijgesteld van inschrijving', sluit: 'vrijgesteld' },
  'niet-leerplichtig': { naam: 'De leerling is niet (meer) leerplichtig', sluit: 'plicht-voorbij' },
  vertrokken: { naam: 'De leerling woont niet meer in Nederland', sluit: 'vertrokken' },
};

const NA_BASISROUTE = { 'verzuim-gestopt': 'volstaat', 'verzuim-gaat-door': 'volstaat-niet' };

/** "vermoeden van luxeverzuim: ROUTEKAART B; alle andere gevallen: ROUTEKAART A" (S004): until step 3 says otherwise. */
export const VERMOEDELIJKE_KAART: Readonly<Record<Verzuimzaaksoort, Routekaart>> = {
  regulier: 'A',
  luxe: 'B',
  absoluut: 'A',
};

export const STAPPENPLAN: Readonly<Record<Stap, Stapregel>> = {
  'contact-school': {
    nummer: 2,
    naam: 'Contact met de school over de melding',
    fase: 'waarnemen',
    kaart: null,
    nietBij: ZONDER_MELDING,
    perRonde: false,
    uitkomsten: {
      'melding-juist': { naam: 'De melding klopt en vraagt om vervolg' },
      'ter-kennisgeving': {
        naam: 'Ter kennisgeving aangenomen: er hoeft niets te volgen',
        sluit: 'ter-kennisgeving',
      },
    },
  },
  'keuze-routekaart': {
    nummer: 3,
    naam: 'Keuze voor routekaart',
    fase: 'waarnemen',
    kaart: null,
    nietBij: ZONDER_MELDING,
    perRonde: false,
    bijOverslaan: VERMOEDELIJKE_KAART,
    uitkomsten: {
      A: { naam: 'Routekaart A: ongeoorloofd verzuim, geen luxeverzuim', kiest: 'A' },
      B: { naam: 'Routekaart B: vermoeden van luxeverzuim', kiest: 'B' },
    },
  },
  kennisgevingsbrief: {
    nummer: 4,
    naam: 'Overweeg een kennisgevingsbrief',
    fase: 'analyseren',
    kaart: 'A',
    nietBij: ZONDER_MELDING,
    optioneel: true,
    perRonde: false,
    route: { soort: 'basisroute', brief: 'kennisgevingsbrief', uitkomsten: NA_BASISROUTE },
    uitkomsten: {
      'niet-nodig': { naam: 'Geen kennisgevingsbrief' },
      volstaat: {
        naam: 'De kennisgevingsbrief heeft gewerkt: het verzuim is gestopt',
        vanRoute: true,
        laatVervallen: ['onderzoek', 'brief', 'keuze-route', 'uitvoering'],
      },
      'volstaat-niet': { naam: 'De kennisgevingsbrief heeft niet gewerkt', vanRoute: true },
    },
  },
  waarschuwing: {
    nummer: 4,
    naam: 'Ga na of een waarschuwing volstaat',
    fase: 'analyseren',
    kaart: 'B',
    perRonde: false,
    route: { soort: 'basisroute', brief: 'waarschuwing', uitkomsten: NA_BASISROUTE },
    uitkomsten: {
      volstaat: {
        naam: 'De waarschuwing volstond: geen nieuw verzuim',
        vanRoute: true,
        laatVervallen: ['onderzoek-luxe', 'verhoor', 'keuze-procesverbaal', 'uitvoering'],
      },
      'volstaat-niet': { naam: 'Een waarschuwing volstaat niet' },
    },
  },
  onderzoek: {
    nummer: 5,
    naam: 'Onderzoek: vaststellen ongeoorloofd verzuim',
    fase: 'analyseren',
    kaart: 'A',
    perRonde: false,
    uitkomsten: {
      ongeoorloofd: { naam: 'Er is ongeoorloofd verzuim' },
      'geen-ongeoorloofd-verzuim': {
        naam: 'Er is geen ongeoorloofd verzuim',
        laatVervallen: ['brief', 'keuze-route', 'uitvoering'],
      },
    },
    uitkomstenBij: {
      absoluut: {
        ongeoorloofd: { naam: 'De leerling staat nergens ingeschreven en is niet vrijgesteld' },
        ...EINDE_VAN_ABSOLUUT,
      },
    },
  },
  'onderzoek-luxe': {
    nummer: 5,
    naam: 'Onderzoek naar het luxeverzuim',
    fase: 'analyseren',
    kaart: 'B',
    perRonde: false,
    uitkomsten: {
      verwijtbaar: { naam: 'Het luxeverzuim is verwijtbaar' },
      'niet-verwijtbaar': {
        naam: 'Het verzuim is niet verwijtbaar',
        laatVervallen: ['verhoor', 'keuze-procesverbaal', 'uitvoering'],
      },
      'onterechte-melding': {
        naam: 'De melding was niet terecht',
        laatVervallen: ['verhoor', 'keuze-procesverbaal', 'uitvoering'],
      },
    },
  },
  brief: {
    nummer: 6,
    naam: 'Brief naar ouders of jongere',
    fase: 'analyseren',
    kaart: 'A',
    perRonde: false,
    brief: 'brief-na-onderzoek',
    briefBij: { absoluut: 'aanschrijving-absoluut' },
    metBrief: 'verzonden',
    uitkomsten: {
      verzonden: { naam: 'De brief is verzonden' },
      afgezien: { naam: 'De brief is niet verstuurd', zonderBrief: true },
    },
  },
  verhoor: {
    nummer: 6,
    naam: 'Oproepen voor verhoor',
    fase: 'analyseren',
    kaart: 'B',
    perRonde: false,
    regime: 'WPG',
    perUitkomst: true,
    uitkomsten: {
      gehouden: { naam: 'Het verhoor is gehouden' },
      'niet-verschenen': { naam: 'Opgeroepen en niet verschenen' },
    },
  },
  'keuze-route': {
    nummer: 7,
    naam: 'Keuze voor de route',
    fase: 'plannen',
    kaart: 'A',
    perRonde: true,
    uitkomsten: {
      vervolgroutes: { naam: 'Een of meer vervolgroutes', vanRoute: true },
      // how the choice of the basisroute was recorded before there were others
      basisroute: { naam: 'Basisroute: brief, waarschuwingsgesprek of afspraken', vanRoute: true },
      'geen-vervolgroute': { naam: 'Geen vervolgroute', laatVervallen: ['uitvoering'] },
    },
  },
  'keuze-procesverbaal': {
    nummer: 7,
    naam: 'Keuze: geen of wel proces-verbaal',
    fase: 'plannen',
    kaart: 'B',
    perRonde: true,
    regime: 'WPG',
    motiveer: true,
    uitkomsten: {
      'geen-proces-verbaal': { naam: 'Geen proces-verbaal', laatVervallen: ['uitvoering'] },
      'proces-verbaal': { naam: 'Opmaken van een proces-verbaal', begint: 'dwang-strafrecht' },
      'last-onder-dwangsom': { naam: 'Last onder dwangsom na geweigerd verlof', begint: 'last-onder-dwangsom' },
    },
  },
  uitvoering: {
    nummer: 8,
    naam: 'Uitvoeren van de bij stap 7 gekozen route',
    fase: 'handelen',
    kaart: null,
    perRonde: true,
    uitkomsten: { uitgevoerd: { naam: 'De gekozen route is uitgevoerd', vanRoute: true } },
  },
  terugkoppeling: {
    nummer: 9,
    naam: 'Terugkoppeling aan school en ketenpartners',
    fase: 'evalueren',
    kaart: null,
    perRonde: true,
    brief: 'terugkoppeling-school',
    uitkomsten: { teruggekoppeld: { naam: 'De resultaten zijn teruggekoppeld' } },
  },
  evaluatie: {
    nummer: 10,
    naam: 'Evaluatie van de gemaakte keuzes met de ketenpartners',
    fase: 'evalueren',
    kaart: null,
    perRonde: true,
    overslaanVraagtUitkomst: true,
    slotbrief: 'afsluitbrief',
    uitkomsten: { ...sluitingen, 'terug-naar-stap-7': TERUG },
    uitkomstenBij: { absoluut: { ...EINDE_VAN_ABSOLUUT, 'terug-naar-stap-7': TERUG } },
  },
};

/** The steps in the order of the MAS; of two with one number that of routekaart A first. */
export const STAPPEN = (Object.keys(STAPPENPLAN) as Stap[]).sort(
  (a, b) => STAPPENPLAN[a].nummer - STAPPENPLAN[b].nummer,
);
/** The steps of one routekaart; without those that a case of this kind does not have. */
export const stappenVan = (kaart: Routekaart, soort: Zaaksoort | null = null): Stap[] =>
  STAPPEN.filter((stap) => (STAPPENPLAN[stap].kaart ?? kaart) === kaart && !heeftNiet(soort, stap));
/** Whether a case of this kind lawfully goes without this step. */
export const heeftNiet = (soort: Zaaksoort | null, stap: Stap): boolean =>
  soort !== null && (STAPPENPLAN[stap].nietBij?.includes(soort) ?? false);

/** What can come of a step in a case of this kind. */
export const uitkomstenVan = (soort: Zaaksoort | null, stap: Stap): Readonly<Record<string, Uitkomst>> =>
  (soort && STAPPENPLAN[stap].uitkomstenBij?.[soort]) ?? STAPPENPLAN[stap].uitkomsten;
/** What can come of a step in any case. */
export const alleUitkomstenVan = (stap: Stap): Readonly<Record<string, Uitkomst>> =>
  Object.assign({}, ...Object.values(STAPPENPLAN[stap].uitkomstenBij ?? {}), STAPPENPLAN[stap].uitkomsten) as Readonly<
    Record<string, Uitkomst>
  >;
/** The letter of a step in a case of this kind. */
export const briefVanStap = (soort: Zaaksoort | null, stap: Stap): Briefsoort | undefined =>
  (soort && STAPPENPLAN[stap].briefBij?.[soort]) ?? STAPPENPLAN[stap].brief;
export const isStap = (x: unknown): x is Stap => typeof x === 'string' && Object.hasOwn(STAPPENPLAN, x);

/** Where the state of a step stands in the dossier: steps of a round are kept per round. */
export const stapSleutel = (stap: Stap, ronde: number): string =>
  STAPPENPLAN[stap].perRonde ? `${stap}/${ronde}` : stap;

/** The terms that a protocol must hold, since a case never rests without one. */
export const NODIGE_TERMIJNEN: readonly string[] = [
  ...STAPPEN.map((stap) => `stap/${stap}`),
  'melding/vervolg',
  'melding/intrekking',
  'basisroute/inzet',
  'basisroute/monitor',
  'verhoor/oproep',
  'verhoor/vastleggen',
  'pv/na-verhoor',
  'pv/na-melding',
  'pv/afschrift',
  'om/ontvangst',
  'om/beslissing',
  'om/zitting',
  'om/uitspraak',
  'raad/strafadvies',
  'strafrecht/proeftijd',
  'hulp/toestemming',
  'hulp/vervolg',
  'hulp/aangenomen',
  'hulp/intake',
  'hulp/terugkoppeling',
  'halt/voorstel',
  'halt/instemming',
  'halt/aanmelding',
  'halt/bevestiging',
  'halt/start',
  'halt/uitslag',
  'halt/tussenbericht',
  'halt/besluit',
  'civiel/inzet',
  'civiel/vervolg',
  'civiel/zorgmelding',
  'civiel/tafel',
  'civiel/ontvangst',
  'civiel/intake',
  'civiel/onderzoek',
  'civiel/ambtshalve',
  'civiel/rechter',
  'civiel/maatregel',
  'civiel/herbeoordeling',
  'civiel/einde-maatregel',
  'veilig-thuis/begin',
  'veilig-thuis/oordeel',
  'last/voornemen',
  'last/vooraankondiging',
  'last/zienswijze',
  'last/oplegging',
  'last/bekendmaking',
  'last/begunstiging',
  'last/controle',
  'last/vervolg',
  'last/invorderen',
  'last/betaling',
  'last/aanmaning',
  'last/verjaring',
  'last/invordering',
  'last/opheffing',
  'bezwaar/indienen',
  'bezwaar/per-post',
  'bezwaar/besluit',
  'beroep/indienen',
  'beroep/per-post',
  'beroep/uitspraak',
  'vrijstelling/inschrijven',
  'bezwaar/besluit-met-commissie',
  'bezwaar/verdaging',
  'aanvraag/besluit',
  'aanvraag/aanvulling',
  'aanvraag/instemming',
  'aanvraag/buiten-behandeling',
  'aanvraag/verdaging',
  'vervangend/besluit',
  'vervangend/afschrift',
  'vervangend/verlenging',
  'verlof/nagaan',
  'dwangsom/eerste-dag',
  'dwangsom/looptijd',
  'dwangsom/besluit',
  'bijeenkomst/vastleggen',
  'mdo/eerste',
  'mdo/evaluatie',
  'mdo/vervolg',
  'verzuim/mdo',
  'verzuim/langdurig',
  'verzuim/drie-maanden',
  'thuiszitter/beoordeling',
  'afspraak/evaluatie',
  'overdracht/doorstroompunt',
  'absoluut/inschrijven',
  'geen-school/ouders',
  'geen-school/onderzoek',
  'geen-school/inschrijven',
  'antwoord/inlichtingen',
  'antwoord/jeugdarts',
  'antwoord/samenwerkingsverband',
  'antwoord/doorstroompunt',
  'antwoord/gemeente',
  'antwoord/inspectie',
  'veilig-thuis/vraag',
  'raad/vraag',
  'bezorging/brief',
  'bezorging/bericht',
  'bezorging/duo',
  'brief/reactie',
  'brief/verslag-reactie',
  'overdracht/gemeente',
  'bezorging/inhoud',
  'vrijstelling/beoordelen',
  'vrijstelling/begin',
  'vrijstelling/verklaring',
  'vrijstelling/richting',
  'vrijstelling/verlenging',
  'vrijstelling/terugkeer',
  'vrijstelling/inschrijfcontrole',
  'arbeidsinspectie/bericht',
  'dwangsom/betaling',
];

/** The days of the year that a protocol must hold. */
export const NODIGE_VASTE_DAGEN: readonly string[] = ['vrijstelling/jaarlijks', 'ouderportaal/code'];

/** The first step that comes back in every round. */
export const BEGIN_VAN_RONDE = Math.min(
  ...Object.values(STAPPENPLAN).flatMap(({ perRonde, nummer }) => (perRonde ? [nummer] : [])),
);

/** The thresholds that a protocol must hold. */
export const NODIGE_DREMPELS: readonly string[] = [
  'verzuim/uren',
  'verzuim/venster',
  'verzuim/hele-dag',
  'verzuim/interval',
  'verhoor/oproepen',
  'luxe/rond-vakantie-schooldagen',
  ...DWANGSOMDREMPELS,
  ...VERLOFDREMPELS,
];

/** Below these a report keeps a number back, or cases that are alike: of a protocol that has none it shows nothing. */
export const KLEINSTE_AANTAL = 'rapport/kleinste-aantal';
export const INTERVISIE_ZAKEN = 'rapport/intervisie-zaken';

/** The thresholds that a protocol may hold, and that have no default: where they lack, something is not possible. */
export const VRIJE_DREMPELS: readonly string[] = [...LASTBEDRAGEN, LASTMAXIMUM, KLEINSTE_AANTAL, INTERVISIE_ZAKEN];

/** The last day of the month to fill in the list of absoluut verzuim and exemptions. */
export const DAG_VAN_MAANDLIJST = 'msa/lijst';
/** The days of the year that a protocol may hold: where one lacks, nothing has to be done by then. */
export const VRIJE_VASTE_DAGEN: readonly string[] = [DAG_VAN_MAANDLIJST];

/** The settings that a protocol must hold. */
export const NODIGE_INSTELLINGEN: readonly string[] = [
  'halt/ondergrens-opgeteld',
  'halt/bovengrens-opgeteld',
  'halt/telperiode',
  'halt/leeftijd-instemming-ouders',
  'strafrecht/artikel-5-onder-b',
  'verzuimsoort/afspraak-18plus',
  'last/beleid',
  'last/jongere',
  'last/lopend-proces-verbaal',
  'last/tijdseenheid',
  'termijn/een-juli',
  'verlof/beslisser',
  'bezwaar/artikel-5',
];
