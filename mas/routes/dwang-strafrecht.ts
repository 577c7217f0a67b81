/**
 * Dwang in een strafrechtelijk kader (domain §2.5), on both routekaarten: somebody is called and heard by a BOA, who makes
 * a proces-verbaal and sends it to the officier van justitie within a month of the first verhoor and two months of the
 * melding; longer only with the officier's agreement. A copy goes to the Raad when a jongere is suspect, and for parents
 * who were convicted before. What the officier or the judge decides ends the route; a proeftijd outlives the case.
 */
import type { Dag } from '../datum.ts';
import { laatstGewogen } from '../dossier/gewogen.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { isGedaan, laatste } from './gedaan.ts';
import { procesverbaalTermijnen } from './procesverbaal.ts';
import type { Antwoordregel, Routeregel } from './types.ts';

/** The terms within which a proces-verbaal has to be sent: only the officier can lengthen them. */
export const TERMIJNEN_VAN_HET_OM: readonly string[] = ['pv/na-verhoor', 'pv/na-melding'];

const MET_PROEFTIJD: readonly string[] = ['waarschuwing-proeftijd', 'voorwaardelijk'];
const proeftijdveld = { naam: 'Laatste dag van de proeftijd', bij: MET_PROEFTIJD, regel: 'strafrecht/proeftijd' };

/** Last day of the proeftijd that a case ended with, or null. */
export const proeftijdVan = (d: Dossier): Dag | null =>
  Object.values(d.routes)
    .flatMap(({ gedaan }) => gedaan)
    .flatMap(({ uitkomst, datum }) => (MET_PROEFTIJD.includes(uitkomst ?? '') && datum !== undefined ? [datum] : []))
    .sort()
    .at(-1) ?? null;

/** Somebody was heard, or was called as often as the protocol asks and did not come. */
function isGehoord(d: Dossier): boolean {
  const verhoren = Object.values(d.verhoren);
  const gemist = verhoren.filter(({ uitkomst }) => uitkomst === 'niet-verschenen');
  return (
    verhoren.some(({ uitkomst }) => uitkomst === 'gehouden') ||
    (gemist.length > 0 && gemist.length >= Math.max(...gemist.map((v) => v.oproepenNodig)))
  );
}

const afschriftNodig = (route: RouteStand, d: Dossier): boolean =>
  laatstGewogen(d, 'procesverbaal', route.id)?.uitkomst.afschriftRvdk === true && !isGedaan(route, 'afschrift-raad');

/** The day in court of which the judge did not speak yet: a case that was held over waits for its next day first. */
function komendeZitting({ gedaan }: RouteStand): Dag | undefined {
  const aangehouden = gedaan.findLastIndex(({ onderdeel }) => onderdeel === 'uitspraak');
  return gedaan.findLast(({ onderdeel }, n) => onderdeel === 'zitting' && n > aangehouden)?.datum;
}

const ANTWOORDEN: readonly Antwoordregel[] = [
  { na: 'pv-ingezonden', tot: ['om-ontvangen', 'zitting', 'om-beslissing', 'uitspraak'], regel: 'om/ontvangst' },
  { na: 'pv-ingezonden', tot: ['om-beslissing', 'uitspraak'], regel: 'om/beslissing' },
  {
    na: 'om-beslissing',
    bij: ['dagvaarding'],
    sinds: 'pv-ingezonden',
    tot: ['zitting', 'uitspraak'],
    regel: 'om/zitting',
  },
  { na: 'uitspraak', bij: ['aangehouden'], tot: ['zitting', 'uitspraak'], regel: 'om/zitting' },
  { na: 'zitting', sinds: 'pv-ingezonden', tot: ['strafadvies', 'uitspraak'], regel: 'raad/strafadvies' },
  { na: 'raad-vraag', tot: ['raad-ingelicht', 'uitspraak'], regel: 'raad/vraag' },
];

export const dwangStrafrecht: Routeregel = {
  naam: 'Dwang in een strafrechtelijk kader',
  regime: 'WPG',
  onderdelen: {
    'overleg-officier': {
      naam: 'Overleg met de officier van justitie',
      uitkomsten: { akkoord: 'Akkoord', 'niet-akkoord': 'Niet akkoord' },
      stuurt: 'om-overleg',
      datum: { naam: 'Nieuwe laatste dag voor het proces-verbaal', bij: ['akkoord'] },
    },
    'pv-opgemaakt': {
      naam: 'Proces-verbaal opgemaakt tegen',
      uitkomsten: { jongere: 'De jongere', ouder: 'De ouder', beide: 'De jongere en de ouder' },
      weegt: 'procesverbaal',
    },
    'pv-ingezonden': {
      naam: 'Proces-verbaal ingezonden',
      stuurt: 'procesverbaal-ingezonden',
      brief: 'kennisgeving-procesverbaal',
      nietVoor: 'pv-opgemaakt',
    },
    'afschrift-raad': {
      naam: 'Afschrift naar de Raad voor de Kinderbescherming',
      stuurt: 'procesverbaal-afschrift',
      nietVoor: 'pv-ingezonden',
    },
    'om-ontvangen': {
      naam: 'Het OM heeft het proces-verbaal ontvangen',
      ontvangt: 'om-ontvangen',
      nietVoor: 'pv-ingezonden',
    },
    strafadvies: { naam: 'Strafadvies van de Raad', ontvangt: 'raad-strafadvies', nietVoor: 'pv-ingezonden' },
    'raad-vraag': {
      naam: 'De Raad vraagt om inlichtingen',
      ontvangt: 'raad-vraag',
      nietVoor: 'pv-ingezonden',
    },
    'raad-ingelicht': {
      naam: 'Vraag van de Raad beantwoord',
      stuurt: 'raad-inlichtingen',
      nietVoor: 'raad-vraag',
    },
    zitting: {
      naam: 'Zitting gepland',
      ontvangt: 'om-zitting',
      nietVoor: 'pv-ingezonden',
      datum: { naam: 'Dag van de zitting', verplicht: true },
    },
    'om-beslissing': {
      naam: 'Beslissing van de officier van justitie',
      uitkomsten: {
        sepot: 'Sepot',
        'waarschuwing-proeftijd': 'Waarschuwing met proeftijd',
        strafbeschikking: 'Strafbeschikking',
        dagvaarding: 'Dagvaarding',
      },
      ontvangt: 'om-beslissing',
      nietVoor: 'pv-ingezonden',
      datum: proeftijdveld,
      eindigt: {
        sepot: 'geseponeerd',
        'waarschuwing-proeftijd': 'waarschuwing-met-proeftijd',
        strafbeschikking: 'strafbeschikking',
      },
    },
    uitspraak: {
      naam: 'Uitspraak van de rechter',
      uitkomsten: {
        veroordeeld: 'Veroordeeld',
        voorwaardelijk: 'Voorwaardelijk veroordeeld, met proeftijd',
        vrijgesproken: 'Vrijgesproken',
        aangehouden: 'Aangehouden',
      },
      ontvangt: 'om-uitspraak',
      nietVoor: 'pv-ingezonden',
      datum: proeftijdveld,
      eindigt: { veroordeeld: 'veroordeeld', voorwaardelijk: 'veroordeeld', vrijgesproken: 'vrijgesproken' },
    },
  },
  uitkomsten: {
    geseponeerd: { naam: 'Geseponeerd', vanOnderdeel: true },
    'waarschuwing-met-proeftijd': { naam: 'Waarschuwing met proeftijd', vanOnderdeel: true },
    strafbeschikking: { naam: 'Strafbeschikking', vanOnderdeel: true },
    veroordeeld: { naam: 'Veroordeeld', vanOnderdeel: true },
    vrijgesproken: { naam: 'Vrijgesproken', vanOnderdeel: true },
    'niet-doorgezet': { naam: 'De route is niet doorgezet', motiveer: true, zonderResultaat: true },
  },
  antwoorden: ANTWOORDEN,
  termijnen: (route, d) => {
    const ingezonden = laatste(route, 'pv-ingezonden');
    if (!ingezonden) return procesverbaalTermijnen(route, d);
    const zitting = komendeZitting(route);
    return [
      ...(afschriftNodig(route, d) ? [{ regel: 'pv/afschrift', vanaf: ingezonden.dag }] : []),
      ...(zitting !== undefined ? [{ regel: 'om/uitspraak', vanaf: zitting }] : []),
    ];
  },
  gehaaldDoor: {
    'na-verhoor': 'pv-ingezonden',
    'na-melding': 'pv-ingezonden',
    afschrift: 'afschrift-raad',
    uitspraak: 'uitspraak',
  },
  waaromOnderdeelNiet: (route, onderdeel) => {
    if (onderdeel === 'overleg-officier') return null;
    if (onderdeel === 'pv-opgemaakt' || onderdeel === 'pv-ingezonden') {
      if (isGedaan(route, onderdeel)) return 'Dit is al vastgelegd.';
      const mist = onderdeel === 'pv-ingezonden' && !isGedaan(route, 'pv-opgemaakt');
      return mist ? 'Leg eerst vast dat het proces-verbaal is opgemaakt.' : null;
    }
    if (onderdeel === 'raad-ingelicht' && !isGedaan(route, 'raad-vraag'))
      return 'Er is geen vraag van de Raad om te beantwoorden.';
    return isGedaan(route, 'pv-ingezonden') ? null : 'Leg eerst vast dat het proces-verbaal is ingezonden.';
  },
  onderdeelWijktAf: (_, onderdeel, d) => onderdeel === 'pv-opgemaakt' && !isGehoord(d),
  waaromUitkomstNiet: () => null,
  wijktAf: () => false,
};
