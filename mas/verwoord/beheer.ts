import type { Deel } from '../dossier/delen.ts';
import type { Gebeurtenissoort } from '../gebeurtenis.ts';
import { HANDELINGEN, regelVan } from '../handelingen/index.ts';
import type { Vast } from '../handelingen/types.ts';
import type { Handelingsoort } from '../opdracht.ts';
import type { Woorden } from './types.ts';
import { inZin } from './zin.ts';

const DELEN: Readonly<Record<Deel, string>> = {
  routes: 'de route',
  verhoren: 'het verhoor',
  mdos: 'de MDO-cyclus',
  afspraken: 'de afspraak',
  bijeenkomsten: 'de bijeenkomst',
  antwoorden: 'de vragenlijst',
  gewogen: 'de uitkomst van de beslistabel',
  berichten: 'het bericht',
  brieven: 'de brief',
  intrekkingen: 'het verzoek om intrekking',
  bekeken: 'de vervolgmelding',
  verzuim: 'het verzuim',
  plicht: 'de plicht',
};

/** The actions that can be voided (dossier/herstelbaar.ts), by the event that they began with. */
const HERSTELD: Partial<Record<Gebeurtenissoort, string>> = {
  StapAfgerond: 'een stap afronden',
  StapOvergeslagen: 'een stap overslaan',
  RouteBegonnen: 'een route beginnen',
  RouteonderdeelGedaan: 'een onderdeel van een route vastleggen',
  RouteGeeindigd: 'een route afronden',
  AntwoordOpgegeven: 'verder gaan zonder antwoord',
  ProcesverbaalBesloten: 'besluiten over een proces-verbaal',
  OpgeroepenVoorVerhoor: 'oproepen voor verhoor',
  VerhoorVerzet: 'een verhoor verzetten',
  VerhoorVastgelegd: 'een verhoor vastleggen',
  MdoBegonnen: 'een MDO beginnen',
  MdoAfmeldingVastgelegd: 'een andere eerste afmelding vastleggen',
  MdoGehouden: 'een MDO vastleggen',
  MdoGeeindigd: 'de MDO-cyclus beëindigen',
  ThuiszittenBeoordeeld: 'beoordelen of de leerling thuiszit',
  LeerlingTerug: 'vastleggen dat de leerling terug is',
  BijeenkomstGepland: 'een bijeenkomst plannen',
  BijeenkomstVerzet: 'een bijeenkomst verzetten',
  BijeenkomstVastgelegd: 'een bijeenkomst vastleggen',
  VragenBeantwoord: 'een vragenlijst invullen',
  AfspraakGemaakt: 'een afspraak vastleggen',
  AfspraakGeevalueerd: 'een afspraak evalueren',
  TermijnVerlengd: 'een termijn verlengen',
  ZaakToegewezen: 'de zaak toewijzen',
  ZaakOvergedragen: 'de zaak overdragen',
  MeldingTerKennisgevingAangenomen: 'een melding ter kennisgeving aannemen',
  IntrekkingGevraagd: 'vragen om een intrekking',
  VervolgmeldingBekeken: 'een vervolgmelding bekijken',
  BevindingGenoteerd: 'een bevinding vastleggen',
  Gehoord: 'vastleggen wie is gehoord',
  ContactGezocht: 'een poging tot contact vastleggen',
};
const hersteld = (soort: string): string => HERSTELD[soort as Gebeurtenissoort] ?? 'een eerdere handeling';

/** What a refused action was called. One that may be investigation stays without a name: its refusal is for everybody to read. */
function geweigerd(handeling: string): string {
  if (!Object.hasOwn(HANDELINGEN, handeling)) return 'een handeling';
  const regel = regelVan(handeling as Handelingsoort);
  return regel.alleenBoa ? 'een handeling' : inZin(regel.naam({ soort: handeling } as Vast));
}

/** Corrections and refusals, and records that were merged. */
export const beheer: Woorden<'LeerlingSamengevoegd' | 'Teruggezet' | 'HandelingHersteld' | 'HandelingGeweigerd'> = {
  LeerlingSamengevoegd: { soort: 'beheer', titel: () => 'Twee registraties van deze leerling samengevoegd' },
  Teruggezet: {
    soort: 'beheer',
    volgt: true,
    titel: ({ gegevens: { deel } }) => `Teruggezet zoals het was: ${DELEN[deel]}`,
  },
  HandelingHersteld: {
    soort: 'beheer',
    titel: ({ gegevens: { handeling } }) => `Hersteld: ${hersteld(handeling)}`,
    tekst: ({ gegevens: { nr } }) => `Wat met gebeurtenis ${nr} is vastgelegd, geldt niet meer.`,
  },
  HandelingGeweigerd: {
    soort: 'beheer',
    titel: ({ gegevens: { handeling } }) => `Geweigerd: ${geweigerd(handeling)}`,
    tekst: () => 'Er is niets veranderd in de zaak.',
  },
};
