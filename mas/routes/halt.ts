/**
 * Halt (domain §2.3; Sr 77e): a written proposal, the consent of the jongere and under sixteen of the parents, overleg with
 * the officier van justitie above the upper bound, the referral, and what Halt tells of it. Positive ends the matter, and
 * the officier and the jongere hear so in writing (lid 5); negative or refused puts the decision about a proces-verbaal on the LPA's list.
 */
import type { RouteStand } from '../dossier/types.ts';
import { isGedaan, stand } from './gedaan.ts';
import type { Routeregel } from './types.ts';

const JA_NEE = { gegeven: 'Gegeven', geweigerd: 'Geweigerd' };
const VAN_HALT: readonly string[] = ['bevestigd', 'gestart', 'tussenbericht', 'afloop'];

/** How it stands with what has to be there before a referral, as the table asks it. */
export const haltstand = (route: RouteStand | undefined) => ({
  instemmingJongere: (route && stand(route, 'instemming-jongere')) ?? 'niet-gevraagd',
  instemmingOuders: (route && stand(route, 'instemming-ouders')) ?? 'niet-gevraagd',
  overlegOm: (route && stand(route, 'overleg')) ?? 'niet-gevoerd',
});

export const halt: Routeregel = {
  naam: 'Halt',
  regime: 'WPG',
  brief: 'halt-voorstel',
  onderdelen: {
    voorstel: { naam: 'Voorstel voor Halt gedaan', metBrief: 'halt-voorstel' },
    overleg: {
      naam: 'Overleg met Halt en de officier van justitie',
      uitkomsten: { akkoord: 'Akkoord', 'niet-akkoord': 'Niet akkoord' },
      stuurt: 'halt-overleg',
    },
    'instemming-jongere': {
      naam: 'Instemming van de jongere',
      uitkomsten: JA_NEE,
      eindigt: { geweigerd: 'geweigerd' },
      nietVoor: 'voorstel',
    },
    // from sixteen on the jongere decides by himself: whether their refusal stands in the way the table says
    'instemming-ouders': { naam: 'Instemming van de ouders', uitkomsten: JA_NEE, nietVoor: 'voorstel' },
    aangemeld: {
      naam: 'Aangemeld bij Halt',
      stuurt: 'halt-aangemeld',
      weegt: 'haltverwijzing',
      nietVoor: 'instemming-jongere',
    },
    bevestigd: { naam: 'Halt heeft de aanmelding ontvangen', ontvangt: 'halt-ontvangen', nietVoor: 'aangemeld' },
    gestart: { naam: 'De Haltinterventie is gestart', ontvangt: 'halt-gestart', nietVoor: 'aangemeld' },
    tussenbericht: {
      naam: 'Tussenbericht van Halt',
      uitkomsten: {
        'niet-verschenen': 'De jongere is niet verschenen',
        zorgsignaal: 'Halt maakt zich zorgen en vraagt contact',
        doorverwezen: 'Halt heeft naar hulp verwezen',
      },
      ontvangt: 'halt-tussenbericht',
      nietVoor: 'aangemeld',
    },
    opgepakt: { naam: 'Het tussenbericht van Halt is opgepakt', nietVoor: 'tussenbericht' },
    afloop: {
      naam: 'Afloop van de Haltinterventie',
      uitkomsten: { positief: 'Positief afgerond', negatief: 'Negatief afgerond' },
      ontvangt: 'halt-afloop',
      nietVoor: 'aangemeld',
      eindigt: { positief: 'positief', negatief: 'negatief' },
    },
  },
  uitkomsten: {
    positief: {
      naam: 'Positief afgerond: de zaak is voor justitie afgedaan',
      vanOnderdeel: true,
      stuurt: 'halt-geslaagd',
      brief: 'halt-geslaagd',
    },
    negatief: { naam: 'Negatief afgerond', vanOnderdeel: true, vraagtBesluit: true },
    geweigerd: { naam: 'Geen instemming', vraagtBesluit: true, zonderResultaat: true },
    'niet-doorgezet': { naam: 'De route is niet doorgezet', motiveer: true, zonderResultaat: true },
  },
  antwoorden: [
    { na: 'voorstel', tot: ['instemming-jongere', 'aangemeld'], regel: 'halt/instemming' },
    { na: 'aangemeld', tot: VAN_HALT, regel: 'halt/bevestiging' },
    { na: 'aangemeld', tot: ['gestart', 'tussenbericht', 'afloop'], regel: 'halt/start' },
    { na: 'aangemeld', tot: ['afloop'], regel: 'halt/uitslag' },
    {
      na: 'tussenbericht',
      bij: ['zorgsignaal', 'niet-verschenen'],
      tot: ['opgepakt', 'afloop'],
      regel: 'halt/tussenbericht',
    },
  ],
  termijnen: (route) => {
    if (isGedaan(route, 'aangemeld')) return [];
    if (!isGedaan(route, 'voorstel')) return [{ regel: 'halt/voorstel', vanaf: route.begonnen }];
    const wachtOpJongere = !isGedaan(route, 'instemming-jongere');
    return wachtOpJongere ? [] : [{ regel: 'halt/aanmelding', vanaf: route.gedaan.at(-1)?.dag ?? route.begonnen }];
  },
  gehaaldDoor: { voorstel: 'voorstel', aanmelding: 'aangemeld' },
  waaromOnderdeelNiet: (route, onderdeel) => {
    if (onderdeel === 'voorstel') return isGedaan(route, 'voorstel') ? 'Dit is al vastgelegd.' : null;
    if (onderdeel === 'overleg') return isGedaan(route, 'aangemeld') ? 'De aanmelding is al gedaan.' : null;
    if (!isGedaan(route, 'voorstel')) return 'Leg eerst vast dat het voorstel schriftelijk is gedaan (Sr 77e).';
    if (onderdeel === 'aangemeld') return isGedaan(route, 'aangemeld') ? 'De aanmelding is al gedaan.' : null;
    if (onderdeel.startsWith('instemming')) return isGedaan(route, 'aangemeld') ? 'De aanmelding is al gedaan.' : null;
    if (onderdeel === 'opgepakt')
      return isGedaan(route, 'tussenbericht') ? null : 'Er is geen tussenbericht van Halt om op te pakken.';
    return isGedaan(route, 'aangemeld') ? null : 'Leg eerst vast dat bij Halt is aangemeld.';
  },
  onderdeelWijktAf: () => false,
  waaromUitkomstNiet: (route, uitkomst) =>
    uitkomst === 'geweigerd' && !isGedaan(route, 'instemming-ouders', 'geweigerd')
      ? 'Leg eerst vast dat de ouders niet instemmen; weigert de jongere, dan eindigt de route vanzelf.'
      : null,
  wijktAf: () => false,
  bijStaken: (route) => (isGedaan(route, 'aangemeld') ? 'halt-ingetrokken' : null),
};
