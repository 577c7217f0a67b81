/**
 * Vrijwillige (jeugd)hulp (domain §2.2): the parents, and the jongere himself, consent; the LPA refers; the hulpverlener
 * says whether it takes the case on and that it has begun, and from then on how it goes, every few weeks. Without the
 * consent nothing may be shared: so when it is withdrawn the answers are not owed any more.
 */
import type { RouteStand } from '../dossier/types.ts';
import { aanZetSinds, openAntwoorden } from './antwoorden.ts';
import { isGedaan, stand } from './gedaan.ts';
import type { Antwoordregel, Routeregel } from './types.ts';

/** How the route can have ended, by what the hulpverlener told at its end. */
const BIJ_EINDE: Readonly<Record<string, readonly string[]>> = {
  'doel-bereikt': ['effectief'],
  deels: ['deels-effectief'],
  niet: ['niet-effectief'],
  voortijdig: ['deels-effectief', 'niet-effectief'],
};

/** The end is known when the hulpverlener has told of it, and then that is how it ended. */
function zegtAnders(route: RouteStand, uitkomst: string): boolean {
  const einde = stand(route, 'hulp-beeindigd');
  return einde === null ? !isGedaan(route, 'terugkoppeling') : BIJ_EINDE[einde]?.includes(uitkomst) !== true;
}

const magDelen = (route: RouteStand): boolean => stand(route, 'toestemming') === 'gegeven';

const ANTWOORDEN: readonly Antwoordregel[] = [
  { na: 'verwezen', tot: ['beantwoord', 'intake', 'terugkoppeling', 'hulp-beeindigd'], regel: 'hulp/aangenomen' },
  {
    na: 'beantwoord',
    bij: ['aangenomen'],
    sinds: 'verwezen',
    tot: ['intake', 'terugkoppeling', 'hulp-beeindigd'],
    regel: 'hulp/intake',
  },
  {
    na: 'intake',
    bij: ['gehouden'],
    sinds: 'verwezen',
    tot: ['terugkoppeling'],
    herhaaltTot: ['hulp-beeindigd'],
    regel: 'hulp/terugkoppeling',
  },
];

export const vrijwilligeHulp: Routeregel = {
  naam: 'Vrijwillige hulp',
  brief: 'toestemmingsformulier',
  onderdelen: {
    toestemming: {
      naam: 'Toestemming voor de verwijzing',
      uitkomsten: { gegeven: 'Gegeven', geweigerd: 'Geweigerd' },
      eindigt: { geweigerd: 'niet-bereid' },
    },
    'toestemming-ingetrokken': {
      naam: 'Toestemming ingetrokken',
      stuurt: 'toestemming-ingetrokken',
      eindigt: 'niet-bereid',
    },
    verwezen: { naam: 'Verwezen naar een hulpverlener', stuurt: 'hulp-verzocht', nietVoor: 'toestemming' },
    beantwoord: {
      naam: 'Antwoord van de hulpverlener',
      uitkomsten: { aangenomen: 'Aangenomen', afgewezen: 'Afgewezen' },
      ontvangt: 'hulp-beantwoord',
      nietVoor: 'verwezen',
    },
    intake: {
      naam: 'Intake bij de hulpverlener',
      uitkomsten: { gehouden: 'De intake is geweest', 'niet-verschenen': 'Niet verschenen' },
      ontvangt: 'hulp-voortgang',
      nietVoor: 'verwezen',
    },
    terugkoppeling: {
      naam: 'Terugkoppeling van de hulpverlener',
      uitkomsten: { loopt: 'De hulp loopt', stagneert: 'De hulp komt niet verder' },
      ontvangt: 'hulp-voortgang',
      nietVoor: 'verwezen',
    },
    'hulp-beeindigd': {
      naam: 'De hulp is beëindigd',
      uitkomsten: {
        'doel-bereikt': 'Doel bereikt',
        deels: 'Deels bereikt',
        niet: 'Niet bereikt',
        voortijdig: 'Voortijdig gestopt',
      },
      ontvangt: 'hulp-beeindigd',
      nietVoor: 'verwezen',
    },
  },
  uitkomsten: {
    effectief: { naam: 'De hulp heeft gewerkt' },
    'deels-effectief': { naam: 'De hulp heeft deels gewerkt' },
    'niet-effectief': { naam: 'De hulp heeft niet gewerkt' },
    'niet-bereid': { naam: 'Geen toestemming', vanOnderdeel: true, zonderResultaat: true },
    'niet-doorgezet': { naam: 'De route is niet doorgezet', motiveer: true, zonderResultaat: true },
  },
  antwoorden: ANTWOORDEN,
  termijnen: (route) => {
    if (!isGedaan(route, 'toestemming')) return [{ regel: 'hulp/toestemming', vanaf: route.begonnen }];
    // as long as the hulpverlener owes an answer the next move is not the LPA's
    if (openAntwoorden(route, ANTWOORDEN).length > 0) return [];
    return [{ regel: 'hulp/vervolg', ...aanZetSinds(route) }];
  },
  gehaaldDoor: { toestemming: 'toestemming' },
  waaromOnderdeelNiet: (route, onderdeel) => {
    if (onderdeel === 'toestemming') return magDelen(route) ? 'De toestemming is al gegeven.' : null;
    if (!magDelen(route)) return 'Leg eerst vast dat toestemming is gegeven: zonder toestemming deelt u niets.';
    return onderdeel === 'verwezen' || onderdeel === 'toestemming-ingetrokken' || isGedaan(route, 'verwezen')
      ? null
      : 'Leg eerst vast dat u hebt verwezen.';
  },
  onderdeelWijktAf: () => false,
  waaromUitkomstNiet: (route, uitkomst) =>
    uitkomst === 'niet-doorgezet' || isGedaan(route, 'verwezen') ? null : 'Er is nog niet verwezen.',
  wijktAf: (route, uitkomst) => uitkomst !== 'niet-doorgezet' && zegtAnders(route, uitkomst),
};
