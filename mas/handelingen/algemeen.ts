import { plusMaanden, toonDag } from '../datum.ts';
import type { Dossier, Herstelbaar, Termijn } from '../dossier/types.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { TERMIJNEN_VAN_HET_OM } from '../routes/dwang-strafrecht.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import { verzuim } from '../verwachtingen/verzuim.ts';
import { RECTIFICATIEBESLUITEN, RECTIFICATIEVRAGERS } from '../rectificatie.ts';
import { type Handelingregels, nooit } from './types.ts';

/** A typing error in a year must not silence a term for good. */
const LANGSTE_VERLENGING = { maanden: 12 };

/** How long a child was away is a fact: only what somebody has to do can be given more time. */
const verlengbaar = (d: Dossier): Termijn[] =>
  openTermijnen(d).filter((t) => !verzuim.is(t.over) && !isVanHetOm(d, t.regel) && !isVast(d, t));

/** What the Awb gives somebody, or sets the college, is not for an official to lengthen. */
const isVast = (d: Dossier, { over, regel }: Termijn): boolean => {
  const [wat, id = ''] = over.split('/');
  if (wat === 'aanvraag') return regel !== 'verlof/nagaan';
  const route = wat === 'route' ? d.routes[id] : undefined;
  return route !== undefined && (routeregelVan(route).vasteTermijnen ?? []).includes(regel);
};

/** What the officier van justitie set only he can lengthen: his agreement is a part of the route (Aanwijzing 4.1). */
const isVanHetOm = (d: Dossier, regel: string): boolean =>
  TERMIJNEN_VAN_HET_OM.includes(regel) && lopendeRoutes(d).some(({ soort }) => soort === 'dwang-strafrecht');

/** A correction undoes one action and no other, so what a later one built on it has to be undone first. */
function nietHerstelbaar(d: Dossier, nr: number): string | null {
  const handeling = d.herstelbaar.find((h) => h.nr === nr);
  if (!handeling) return `Gebeurtenis ${nr} is geen handeling die nog hersteld kan worden.`;
  const raakt = ({ over, ook = [] }: Herstelbaar): string[] => [...(over === null ? [] : [over]), ...ook];
  const later = d.herstelbaar.find((h) => h.nr > nr && raakt(h).some((over) => raakt(handeling).includes(over)));
  return later ? `Herstel eerst gebeurtenis ${later.nr}: die gaat over hetzelfde en is van later.` : null;
}

/** What can be done at any moment, around the steps. */
export const algemeneHandelingen: Handelingregels<
  'verleng-termijn' | 'wijs-toe' | 'herstel' | 'leg-rectificatie-vast'
> = {
  'verleng-termijn': {
    naam: () => 'Termijn verlengen',
    alleenBoa: (d, { termijn }) => d.termijnen[termijn ?? '']?.regime === 'WPG',
    uitleg: () => 'U geeft een termijn die loopt een latere laatste dag, en legt uit waarom.',
    velden: () => ({
      termijn: { soort: 'verwijzing', naam: 'Termijn' },
      laatsteDag: { soort: 'dag', naam: 'Nieuwe laatste dag' },
    }),
    motivatie: 'altijd',
    waaromNiet: (d, { termijn }) =>
      verlengbaar(d).some(({ id }) => id === termijn)
        ? null
        : isVanHetOm(d, d.termijnen[termijn ?? '']?.regel ?? '')
          ? 'Deze termijn is van het OM: leg bij de route het akkoord van de officier van justitie vast.'
          : 'Deze termijn loopt niet, of is een grens die niet te verleggen is.',
    waaromVeldenNiet: (d, { termijn, laatsteDag }, vandaag) => {
      const huidig = d.termijnen[termijn]?.laatsteDag ?? laatsteDag;
      if (laatsteDag <= huidig)
        return `laatsteDag: kies een dag na ${toonDag(huidig)}: verlengen maakt een termijn langer.`;
      if (laatsteDag < vandaag)
        return `laatsteDag: kies een dag vanaf vandaag (${toonDag(vandaag)}): deze is al voorbij.`;
      const verst = plusMaanden(vandaag, LANGSTE_VERLENGING.maanden);
      return laatsteDag > verst
        ? `laatsteDag: kies een dag tot en met ${toonDag(verst)}; verleng daarna zo nodig weer.`
        : null;
    },
    wijktAf: nooit,
    kandidaten: (d) => verlengbaar(d).map(({ id }) => ({ soort: 'verleng-termijn', termijn: id })),
  },
  'wijs-toe': {
    naam: () => 'Zaak toewijzen',
    uitleg: () => 'U zet de zaak op naam van een leerplichtambtenaar.',
    velden: () => ({ behandelaar: { soort: 'verwijzing', naam: 'Behandelaar' } }),
    motivatie: 'bij-afwijking',
    waaromNiet: () => null,
    waaromVeldenNiet: (d, { behandelaar }) =>
      behandelaar === d.behandelaar ? 'behandelaar: de zaak staat al op naam van deze behandelaar.' : null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'wijs-toe' }],
  },
  herstel: {
    naam: () => 'Een eerdere handeling herstellen',
    alleenBoa: (d, { nr }) => d.herstelbaar.some((h) => h.nr === nr && h.wpg === true),
    uitleg: () => 'U draait een handeling terug die niet klopt, met alles wat eruit volgde.',
    velden: () => ({ nr: { soort: 'nummer', naam: 'Nummer van de gebeurtenis' } }),
    motivatie: 'altijd',
    waaromNiet: (d, { nr }) => (nr === undefined ? null : nietHerstelbaar(d, nr)),
    wijktAf: nooit,
    kandidaten: (d) => d.herstelbaar.map(({ nr }) => ({ soort: 'herstel', nr })),
  },
  'leg-rectificatie-vast': {
    naam: () => 'Rectificeren',
    uitleg: () =>
      'U legt vast wat u besloot toen iemand zei dat iets niet klopt; wat er stond, blijft leesbaar (AVG artikel 16).',
    naSluiting: true,
    velden: () => ({
      nr: { soort: 'nummer', naam: 'Nummer in het auditspoor van wat niet klopt' },
      gevraagdDoor: { soort: 'keuze', naam: 'Wie vroeg erom', keuzes: RECTIFICATIEVRAGERS },
      gevraagdOp: { soort: 'dag', naam: 'Dag waarop erom is gevraagd' },
      besluit: { soort: 'keuze', naam: 'Wat u besloot', keuzes: RECTIFICATIEBESLUITEN },
    }),
    motivatie: 'altijd',
    toelichtingNodig: true,
    waaromNiet: (d, { nr }) =>
      nr === undefined || nr <= d.nr
        ? null
        : `Gebeurtenis ${nr} is er niet in deze zaak: kies een van 1 tot en met ${d.nr}.`,
    // from which day on the ledger says, since the dossier does not know when an event was recorded (beslis/herstel.ts)
    waaromVeldenNiet: (_, { gevraagdOp, dag }, vandaag) =>
      gevraagdOp > (dag ?? vandaag)
        ? `gevraagdOp: kies een dag tot en met ${toonDag(dag ?? vandaag)}: u besluit nadat erom is gevraagd.`
        : null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'leg-rectificatie-vast' }],
  },
};
