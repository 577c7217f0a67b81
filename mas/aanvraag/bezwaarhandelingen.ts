import { toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { type Handelingregels, nooit } from '../handelingen/types.ts';
import type { BezwaarStand } from './stand.ts';
import { AANVRAAGUITKOMSTEN, BEZWAARHOREN, BEZWAARUITKOMSTEN, HOREN_HOORT_BIJ } from './soorten.ts';
import { bekendgemaakt, besluitNa, isOpenBezwaar } from './termijnen.ts';
import { toekenningFout, toekenningVelden } from './toekenning.ts';

export type Bezwaarhandeling =
  | 'leg-bezwaar-tegen-besluit-vast'
  | 'verdaag-bezwaar'
  | 'trek-bezwaar-in'
  | 'beslis-bezwaar'
  | 'leg-ingebrekestelling-vast';

const bezwaarVan = (d: Dossier, id: string | undefined): BezwaarStand | undefined =>
  d.aanvraag?.bezwaren.find((een) => een.id === id);
const onbeslist = ({ bezwaren }: { bezwaren: BezwaarStand[] }): BezwaarStand[] =>
  bezwaren.filter((bezwaar) => isOpenBezwaar(bezwaar) && !bezwaar.beslist);

function nietOpen(d: Dossier, id: string | undefined): string | null {
  const bezwaar = bezwaarVan(d, id);
  if (!bezwaar) return 'Dit bezwaar hoort niet bij deze zaak.';
  if (bezwaar.ingetrokkenOp !== undefined) return 'Dit bezwaar is ingetrokken.';
  return bezwaar.beslist ? 'Op dit bezwaar is al beslist.' : null;
}

/** What came too late is judged on its merits only when nobody can be blamed for that (Awb 6:11). */
const TE_LAAT =
  ' Dit bezwaar kwam te laat: het is niet-ontvankelijk, tenzij de indiener daar niets aan kon doen (Awb 6:11). Leg in dat geval uit waarom.';

const bezwaarVeld = { soort: 'verwijzing', naam: 'Bezwaar' } as const;
const NIEUW = {
  toegewezen: AANVRAAGUITKOMSTEN.toegewezen,
  deels: AANVRAAGUITKOMSTEN.deels,
  afgewezen: AANVRAAGUITKOMSTEN.afgewezen,
} as const;

/** Nobody has decided yet, on the request or on a bezwaar. */
const wachtOpBesluit = ({ aanvraag }: Dossier): boolean =>
  aanvraag !== undefined && (bekendgemaakt(aanvraag) === null || aanvraag.bezwaren.some(isOpenBezwaar));

/** What follows on a decision: a bezwaar, and what the college owes when it does not decide in time. */
export const bezwaarHandelingen: Handelingregels<Bezwaarhandeling> = {
  'leg-bezwaar-tegen-besluit-vast': {
    naam: () => 'Een bezwaar vastleggen',
    uitleg: () => 'U legt vast op welke dag een bezwaar binnenkwam; Schakel rekent uit of het op tijd was.',
    velden: () => ({
      gepostOp: { soort: 'dag', naam: 'Per post: de dag van het poststempel', optioneel: true },
      commissie: { soort: 'keuze', naam: 'Adviseert een commissie', keuzes: { ja: 'Ja', nee: 'Nee' } },
    }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d) =>
      d.aanvraag && bekendgemaakt(d.aanvraag) !== null ? null : 'Er is nog geen besluit bekendgemaakt.',
    waaromVeldenNiet: (d, { gepostOp, dag }, vandaag) => {
      const bekend = d.aanvraag ? bekendgemaakt(d.aanvraag) : null;
      if (gepostOp === undefined) return null;
      if (gepostOp > (dag ?? vandaag)) return 'gepostOp: kies een dag tot en met die waarop het bezwaar binnenkwam.';
      return bekend !== null && gepostOp < bekend
        ? `gepostOp: kies een dag vanaf ${toonDag(bekend)}: toen is het besluit verzonden.`
        : null;
    },
    vroegst: (d) => ({
      dag: (d.aanvraag && bekendgemaakt(d.aanvraag)) ?? d.geopend?.dag ?? '',
      waarom: 'de dag waarop het besluit is verzonden',
    }),
    wijktAf: nooit,
    kandidaten: (d) =>
      d.aanvraag && bekendgemaakt(d.aanvraag) !== null ? [{ soort: 'leg-bezwaar-tegen-besluit-vast' }] : [],
  },
  'verdaag-bezwaar': {
    naam: () => 'De beslissing op bezwaar uitstellen',
    uitleg: () => 'U laat weten dat u later op het bezwaar beslist: hoogstens zes weken (Awb 7:10 lid 3).',
    velden: () => ({ bezwaar: bezwaarVeld, tot: { soort: 'dag', naam: 'Nieuwe laatste dag' } }),
    motivatie: 'altijd',
    waaromNiet: (d, { bezwaar }) =>
      nietOpen(d, bezwaar) ??
      (bezwaarVan(d, bezwaar)?.verdaagdTot === undefined
        ? null
        : 'De beslissing op dit bezwaar is al een keer uitgesteld.'),
    wijktAf: nooit,
    kandidaten: (d) =>
      (d.aanvraag ? onbeslist(d.aanvraag) : []).map(({ id }) => ({ soort: 'verdaag-bezwaar', bezwaar: id })),
  },
  'trek-bezwaar-in': {
    naam: () => 'Het bezwaar is ingetrokken',
    uitleg: () => 'U legt vast dat wie bezwaar maakte, dat intrekt.',
    velden: () => ({ bezwaar: bezwaarVeld }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { bezwaar }) => nietOpen(d, bezwaar),
    wijktAf: nooit,
    kandidaten: (d) =>
      (d.aanvraag ? onbeslist(d.aanvraag) : []).map(({ id }) => ({ soort: 'trek-bezwaar-in', bezwaar: id })),
  },
  'beslis-bezwaar': {
    naam: () => 'Op het bezwaar beslissen',
    uitleg: ({ bezwaar }, d) =>
      `U beslist op het bezwaar, met een motivering. Is het gegrond, dan zegt u wat u nu op de aanvraag besluit. Wie het besluit nam, beslist niet op het bezwaar.${d && bezwaarVan(d, bezwaar)?.opTijd === false ? TE_LAAT : ''}`,
    velden: () => ({
      bezwaar: bezwaarVeld,
      horen: { soort: 'keuze', naam: 'Is de indiener gehoord', keuzes: BEZWAARHOREN },
      uitkomst: { soort: 'keuze', naam: 'Uw beslissing', keuzes: BEZWAARUITKOMSTEN },
      nieuw: { soort: 'keuze', naam: 'Gegrond: wat u nu besluit', keuzes: NIEUW, optioneel: true },
      ...toekenningVelden,
    }),
    motivatie: 'altijd',
    waaromNiet: (d, { bezwaar }) => nietOpen(d, bezwaar),
    waaromVeldenNiet: (d, o) => {
      const bezwaar = bezwaarVan(d, o.bezwaar);
      if (!d.aanvraag || !bezwaar) return null;
      const past = HOREN_HOORT_BIJ[o.horen];
      if (past !== undefined && past !== o.uitkomst)
        return `horen: ${BEZWAARHOREN[o.horen].toLowerCase()}; dat past niet bij uw beslissing. Hoor de indiener, of kies een andere grond.`;
      if (o.uitkomst !== 'gegrond')
        return o.nieuw === undefined ? null : 'nieuw: alleen na een gegrond bezwaar komt er een ander besluit.';
      if (o.nieuw === undefined) return 'nieuw: het bezwaar is gegrond; kies wat u nu op de aanvraag besluit.';
      return toekenningFout(d.aanvraag, o.nieuw, o);
    },
    wijktAf: nooit,
    kandidaten: (d) =>
      (d.aanvraag ? onbeslist(d.aanvraag) : []).map(({ id }) => ({ soort: 'beslis-bezwaar', bezwaar: id })),
  },
  'leg-ingebrekestelling-vast': {
    naam: () => 'Een ingebrekestelling vastleggen',
    uitleg: () =>
      'U legt vast dat de aanvrager schrijft dat u te laat bent. Schakel gaat na of de termijn voorbij was, en telt de dwangsom.',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    waaromNiet: (d) => {
      if (!wachtOpBesluit(d)) return 'Er wordt op geen besluit gewacht.';
      const loopt = d.aanvraag?.ingebrekestellingen.some(
        (een) => d.aanvraag && een.dwangsom && !een.vastgesteld && besluitNa(d.aanvraag, een) === null,
      );
      return loopt === true ? 'Er loopt al een ingebrekestelling.' : null;
    },
    wijktAf: nooit,
    kandidaten: (d) => (wachtOpBesluit(d) ? [{ soort: 'leg-ingebrekestelling-vast' }] : []),
  },
};
