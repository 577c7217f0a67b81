/**
 * The stappenplan of the MAS as data: numbers and names of the steps, their phase, and where each outcome leads
 * (domain §1.2; seeds S000, S004). One table for the workflow, for what is lawful and for what is decided.
 */

/** Why DUO is told that a melding is closed (BVzm, the seven reasons). */
export type DuoReden =
  | 'terug-naar-school'
  | 'andere-opleiding'
  | 'werk'
  | 'overige-redenen'
  | 'overleden'
  | 'langdurig-ziek'
  | 'legitiem-afwezig';
export type Sluitreden = DuoReden | 'ter-kennisgeving' | 'ingetrokken';

export type Fase = 'waarnemen' | 'analyseren' | 'plannen' | 'handelen' | 'evalueren';
export type Routekaart = 'A';

export type Stap =
  | 'contact-school'
  | 'keuze-routekaart'
  | 'onderzoek'
  | 'brief'
  | 'keuze-route'
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
}

export interface Stapregel {
  nummer: number;
  naam: string;
  fase: Fase;
  /** Comes back in every round, when the evaluation sends the case back to step 7. */
  perRonde: boolean;
  uitkomsten: Readonly<Record<string, Uitkomst>>;
  /** The outcome that holds when it is skipped. */
  bijOverslaan?: string;
  /** Skipping it must still say how the case goes on. */
  overslaanVraagtUitkomst?: true;
}

const DUO_REDENEN: Record<DuoReden, string> = {
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

export const STAPPENPLAN: Readonly<Record<Stap, Stapregel>> = {
  'contact-school': {
    nummer: 2,
    naam: 'Contact met de school over de melding',
    fase: 'waarnemen',
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
    perRonde: false,
    // "alle andere gevallen: ROUTEKAART A" (S004)
    bijOverslaan: 'A',
    uitkomsten: { A: { naam: 'Routekaart A: ongeoorloofd verzuim, geen luxeverzuim', kiest: 'A' } },
  },
  onderzoek: {
    nummer: 5,
    naam: 'Onderzoek: vaststellen ongeoorloofd verzuim',
    fase: 'analyseren',
    perRonde: false,
    uitkomsten: {
      ongeoorloofd: { naam: 'Er is ongeoorloofd verzuim' },
      'geen-ongeoorloofd-verzuim': {
        naam: 'Er is geen ongeoorloofd verzuim',
        laatVervallen: ['brief', 'keuze-route', 'uitvoering'],
      },
    },
  },
  brief: {
    nummer: 6,
    naam: 'Brief naar ouders of jongere',
    fase: 'analyseren',
    perRonde: false,
    uitkomsten: { verzonden: { naam: 'De brief is verzonden' } },
  },
  'keuze-route': {
    nummer: 7,
    naam: 'Keuze voor de route',
    fase: 'plannen',
    perRonde: true,
    uitkomsten: { 'geen-vervolgroute': { naam: 'Geen vervolgroute', laatVervallen: ['uitvoering'] } },
  },
  uitvoering: {
    nummer: 8,
    naam: 'Uitvoeren van de bij stap 7 gekozen route',
    fase: 'handelen',
    perRonde: true,
    uitkomsten: {},
  },
  terugkoppeling: {
    nummer: 9,
    naam: 'Terugkoppeling aan school en ketenpartners',
    fase: 'evalueren',
    perRonde: true,
    uitkomsten: { teruggekoppeld: { naam: 'De resultaten zijn teruggekoppeld' } },
  },
  evaluatie: {
    nummer: 10,
    naam: 'Evaluatie van de gemaakte keuzes met de ketenpartners',
    fase: 'evalueren',
    perRonde: true,
    overslaanVraagtUitkomst: true,
    uitkomsten: { ...sluitingen, 'terug-naar-stap-7': { naam: 'Terug naar stap 7', nieuweRonde: true } },
  },
};

/** The steps in the order of the MAS. */
export const STAPPEN = (Object.keys(STAPPENPLAN) as Stap[]).sort(
  (a, b) => STAPPENPLAN[a].nummer - STAPPENPLAN[b].nummer,
);
export const isStap = (x: unknown): x is Stap => typeof x === 'string' && Object.hasOwn(STAPPENPLAN, x);

/** Where the state of a step stands in the dossier: steps of a round are kept per round. */
export const stapSleutel = (stap: Stap, ronde: number): string =>
  STAPPENPLAN[stap].perRonde ? `${stap}/${ronde}` : stap;

/** The terms that a protocol must hold, since a case never rests without one. */
export const NODIGE_TERMIJNEN: readonly string[] = [...STAPPEN.map((stap) => `stap/${stap}`), 'melding/vervolg'];
