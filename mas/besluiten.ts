/**
 * The decisions that are taken by table, and which model of the protocol they ask (domain §2, §3). What each is given
 * stands in `mas/beslis/invoer`; what comes out is booked with its receipt.
 */
import type { Regime } from './begrippen.ts';

export interface Besluitregel {
  naam: string;
  /** Name of the model in the protocol. */
  model: string;
  /** The decisions of that model that are asked; what they rest on is asked with them. */
  beslissingen: readonly string[];
  regime?: Extract<Regime, 'WPG'>;
}

const REGELS = {
  verzuimsoort: { naam: 'Soort verzuim volgens de keuzehulp', model: 'verzuimsoort', beslissingen: ['verzuimsoort'] },
  routekaart: { naam: 'Luxeverzuim of niet', model: 'routekaart', beslissingen: ['routekaart'] },
  waarschuwing: { naam: 'Volstaat een waarschuwing', model: 'waarschuwing', beslissingen: ['waarschuwing'] },
  procesverbaal: {
    naam: 'Proces-verbaal: tegen wie',
    model: 'procesverbaal',
    beslissingen: ['verdachte', 'afschriftRvdk'],
    regime: 'WPG',
  },
  routeadvies: {
    naam: 'Advies over de route',
    model: 'routeadvies',
    beslissingen: ['hulp', 'halt', 'civiel', 'strafrecht', 'advies'],
  },
  haltverwijzing: {
    naam: 'Aanmelding bij Halt',
    model: 'halt',
    beslissingen: ['haltVerwijzing'],
    regime: 'WPG',
  },
  'veilig-thuis': { naam: 'Melding bij Veilig Thuis', model: 'veilig-thuis', beslissingen: ['veiligThuis'] },
  thuiszitter: { naam: 'Thuiszitter of niet', model: 'thuiszitter', beslissingen: ['thuiszitter'] },
  verzuimladder: { naam: 'Wat het regionale protocol vraagt', model: 'verzuimladder', beslissingen: ['verzuimladder'] },
  schoolprotocol: {
    naam: 'Wat het protocol van de school vraagt',
    model: 'schoolprotocol',
    beslissingen: ['schoolprotocol'],
  },
  'last-onder-dwangsom': {
    naam: 'Last onder dwangsom: kan dat hier',
    model: 'last-onder-dwangsom',
    beslissingen: ['last'],
  },
  vrijstelling: {
    naam: 'Kennisgeving van een vrijstelling: voldoet zij',
    model: 'vrijstelling',
    beslissingen: ['vrijstellingBezwaren', 'vrijstelling'],
  },
  'duo-reden': { naam: 'Reden van afsluiten voor DUO', model: 'duo-reden', beslissingen: ['duoReden'] },
} as const satisfies Record<string, Besluitregel>;

export type Besluitsoort = keyof typeof REGELS;

/** The questionnaires, and the decisions that are asked anew when one is filled in. */
export interface Lijstregel {
  naam: string;
  besluiten: readonly Besluitsoort[];
  regime?: Extract<Regime, 'WPG'>;
}
const LIJSTEN = {
  signaleringsinstrument: { naam: 'Signaleringsinstrument schoolverzuim', besluiten: ['routeadvies', 'verzuimladder'] },
  school: { naam: 'Tellingen van de school', besluiten: ['schoolprotocol', 'thuiszitter'] },
  luxe: { naam: 'Vragen over luxeverzuim', besluiten: ['routekaart', 'waarschuwing'] },
  'veilig-thuis': { naam: 'Vragen voor een melding bij Veilig Thuis', besluiten: ['veilig-thuis'] },
  procesverbaal: { naam: 'Vragen voor een proces-verbaal', besluiten: ['procesverbaal'], regime: 'WPG' },
  sluiting: { naam: 'Vragen bij het sluiten', besluiten: ['duo-reden'] },
} as const satisfies Record<string, Lijstregel>;
export type Lijst = keyof typeof LIJSTEN;
export const VRAGENLIJSTEN: Readonly<Record<Lijst, Lijstregel>> = LIJSTEN;
export const BESLUITEN: Readonly<Record<Besluitsoort, Besluitregel>> = REGELS;
