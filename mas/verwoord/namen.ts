/** What codes are called in a sentence, as far as the method itself has no name for them. */
import { AANLEIDINGEN } from '../aanleidingen.ts';
import type { Zaaksoort } from '../begrippen.ts';
import type { Ketenpartner } from '../berichten.ts';
import type { DuoStatus } from '../duo.ts';
import type { Gesprekspartner, Mdoaanleiding, Stopreden } from '../gebeurtenis.ts';
import type { Vervolgopdracht } from '../opdracht.ts';
import { DUO_REDENEN, type Sluitreden } from '../stappenplan.ts';

/** Within a sentence: "een bericht aan de school". */
export const PARTNERS: Readonly<Record<Ketenpartner, string>> = {
  school: 'de school',
  hulpverlener: 'de hulpverlener',
  halt: 'Halt',
  raad: 'de Raad voor de Kinderbescherming',
  'veilig-thuis': 'Veilig Thuis',
  'openbaar-ministerie': 'het Openbaar Ministerie',
  jeugdbeschermingstafel: 'de jeugdbeschermingstafel',
  jeugdarts: 'de jeugdarts',
  samenwerkingsverband: 'het samenwerkingsverband',
  doorstroompunt: 'het Doorstroompunt',
  gemeente: 'de nieuwe gemeente',
  politie: 'de politie',
  inspectie: 'de Inspectie van het Onderwijs',
  vrijstellingsregister: 'het Landelijk Vrijstellingsregister',
  arbeidsinspectie: 'de Arbeidsinspectie',
};

/** Within a sentence: "gesproken met de jongere". */
export const GESPROKEN_MET: Readonly<Record<Gesprekspartner, string>> = {
  ouder: 'de ouder',
  jongere: 'de jongere',
  school: 'de school',
  ketenpartner: 'een ketenpartner',
};

/** The status of a melding at DUO (domain §7.2). */
export const DUO_STATUSSEN: Readonly<Record<DuoStatus, string>> = {
  geregistreerd: 'Geregistreerd',
  'in-behandeling': 'In behandeling',
  afgesloten: 'Afgesloten',
  ingetrokken: 'Ingetrokken',
  'ter-kennisgeving': 'Ter kennisgeving aangenomen',
};

export const SLUITREDENEN: Readonly<Record<Sluitreden, string>> = {
  ...DUO_REDENEN,
  'overgedragen-gemeente': 'Overgedragen aan de nieuwe gemeente',
  'overgedragen-doorstroompunt': 'Overgedragen aan het Doorstroompunt',
  'ter-kennisgeving': 'Ter kennisgeving aangenomen',
  ingetrokken: 'De school trok de melding in',
  ingeschreven: 'De leerling is ingeschreven op een school',
  vrijgesteld: 'Er is een vrijstelling',
  vertrokken: 'De leerling woont niet meer in Nederland',
  'vrijstelling-voorbij': 'De vrijstelling is voorbij',
  'plicht-voorbij': 'De leerplicht is voorbij',
  'aanvraag-afgehandeld': 'De aanvraag is afgehandeld',
  'aanvraag-ingetrokken': 'De aanvraag is ingetrokken',
};

/** Why something stopped before it was done, as a sentence. */
export const STOPREDENEN: Readonly<Record<Exclude<Stopreden, Sluitreden>, string>> = {
  overgeslagen: 'De stap is overgeslagen.',
  'niet-aan-de-beurt': 'De stap is nog niet aan de beurt.',
  vervallen: 'Dit hoeft niet meer.',
  'route-begonnen': 'Er is een route begonnen.',
  'route-gestaakt': 'De route is gestopt.',
  'zonder-antwoord': 'De zaak gaat verder zonder dit antwoord.',
  'melding-ingetrokken': 'De school trok de melding in.',
  'melding-gewijzigd': 'De school wijzigde de melding.',
  'opnieuw-geteld': 'De termijn is opnieuw geteld.',
  'plicht-geeindigd': 'De leerplicht is voorbij.',
  'mdo-geeindigd': 'De MDO-cyclus is beëindigd.',
};

export const MDO_AANLEIDINGEN: Readonly<Record<Mdoaanleiding, string>> = {
  'aaneengesloten-verzuim': 'De leerling is lang achter elkaar afwezig.',
  thuiszitten: 'De leerling zit thuis, of dreigt thuis te zitten.',
  'keuze-lpa': 'De leerplichtambtenaar koos hiervoor.',
};

/** What follows in another case. */
const VERVOLG: Readonly<Record<Zaaksoort, string>> = {
  regulier: 'een verzuimzaak',
  luxe: 'een zaak over luxeverzuim',
  absoluut: 'een zaak over absoluut verzuim',
  vrijstelling: 'een zaak over een vrijstelling',
  aanvraag: 'een aanvraag',
};
export const naamVanVervolg = ({ soort }: Vervolgopdracht): string => VERVOLG[AANLEIDINGEN[soort].zaaksoort];
