import { toonDag } from '../datum.ts';
import { uitnodigingLigtKlaar } from '../dossier/brief.ts';
import { lopendeMdos } from '../dossier/mdo.ts';
import type { BijeenkomstStand, Dossier } from '../dossier/types.ts';
import { GESPREKSPARTNERS } from './bevindingen.ts';
import { teVer } from './grens.ts';
import { type Handelingregels, nooit, type Veld } from './types.ts';

const bijeenkomstVeld: Veld = { soort: 'verwijzing', naam: 'Bijeenkomst' };
const opVeld: Veld = { soort: 'dag', naam: 'Dag' };
const tijdVeld: Veld = { soort: 'tijd', naam: 'Tijd' };

const openstaand = (d: Dossier): BijeenkomstStand[] =>
  Object.values(d.bijeenkomsten).filter(({ uitkomst }) => uitkomst === null);

const nietGepland = (d: Dossier, id: string | undefined): string | null => {
  const stand = id !== undefined && Object.hasOwn(d.bijeenkomsten, id) ? d.bijeenkomsten[id] : undefined;
  if (!stand) return 'Deze bijeenkomst hoort niet bij deze zaak.';
  return stand.uitkomst === null ? null : 'Hoe deze bijeenkomst ging is al vastgelegd.';
};

const voorbij = (op: string, vandaag: string): string | null =>
  op < vandaag ? `op: kies een dag vanaf vandaag (${toonDag(vandaag)}).` : teVer('op', op, vandaag);

/** Talks and MDO's that are planned: when, where, with whom; moved; held or not. A verhoor is called for (verhoor.ts). */
export const bijeenkomstHandelingen: Handelingregels<
  'plan-bijeenkomst' | 'verzet-bijeenkomst' | 'leg-bijeenkomst-vast'
> = {
  'plan-bijeenkomst': {
    naam: ({ aard }) => (aard === 'mdo' ? 'Een dag voor het MDO plannen' : 'Een gesprek plannen'),
    uitleg: ({ aard }) =>
      aard === 'mdo' ? 'U plant de dag en de tijd van het MDO.' : 'U plant de dag en de tijd van een gesprek.',
    velden: ({ aard }) => ({
      aard: {
        soort: 'keuze',
        naam: 'Wat',
        keuzes: { gesprek: 'Gesprek', mdo: 'Multidisciplinair overleg' },
      },
      ...(aard === 'mdo'
        ? {}
        : { met: { soort: 'keuze', naam: 'Met wie', keuzes: GESPREKSPARTNERS, ...(aard ? {} : { optioneel: true }) } }),
      op: opVeld,
      tijd: tijdVeld,
    }),
    motivatie: 'bij-afwijking',
    tekst: { plaats: 'optioneel' },
    waaromNiet: (d, { aard }) => {
      if (aard !== 'mdo') return null;
      if (lopendeMdos(d).length === 0) return 'Er loopt geen MDO; begin dat eerst.';
      return openstaand(d).some((b) => b.aard === 'mdo') ? 'Er staat al een MDO gepland; verzet dat zo nodig.' : null;
    },
    waaromVeldenNiet: (_, { op }, vandaag) => voorbij(op, vandaag),
    wijktAf: nooit,
    kandidaten: () => [
      { soort: 'plan-bijeenkomst', aard: 'gesprek' },
      { soort: 'plan-bijeenkomst', aard: 'mdo' },
    ],
  },
  'verzet-bijeenkomst': {
    naam: () => 'Een bijeenkomst verzetten',
    uitleg: () => 'U kiest een andere dag of tijd.',
    velden: () => ({ bijeenkomst: bijeenkomstVeld, op: opVeld, tijd: tijdVeld }),
    motivatie: 'bij-afwijking',
    tekst: { plaats: 'optioneel' },
    waaromNiet: (d, { bijeenkomst }) =>
      nietGepland(d, bijeenkomst) ?? uitnodigingLigtKlaar(d, `bijeenkomst/${bijeenkomst ?? ''}`),
    waaromVeldenNiet: (d, { bijeenkomst, op, tijd }, vandaag) => {
      const nu = d.bijeenkomsten[bijeenkomst];
      return nu?.op === op && nu.tijd === tijd ? 'op: de bijeenkomst is al op dat moment.' : voorbij(op, vandaag);
    },
    wijktAf: nooit,
    kandidaten: (d) => openstaand(d).map(({ id }) => ({ soort: 'verzet-bijeenkomst', bijeenkomst: id })),
  },
  'leg-bijeenkomst-vast': {
    naam: () => 'Vastleggen hoe een bijeenkomst ging',
    uitleg: () => 'U legt vast of de bijeenkomst doorging.',
    velden: () => ({
      bijeenkomst: bijeenkomstVeld,
      uitkomst: {
        soort: 'keuze',
        naam: 'Uitkomst',
        keuzes: { gehouden: 'Gehouden', 'niet-verschenen': 'Niet verschenen', afgezegd: 'Afgezegd' },
      },
    }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { bijeenkomst }) => nietGepland(d, bijeenkomst),
    waaromVeldenNiet: (d, { bijeenkomst, uitkomst, dag }, vandaag) => {
      const op = d.bijeenkomsten[bijeenkomst]?.op ?? vandaag;
      if (uitkomst === 'afgezegd') return null;
      return (dag ?? vandaag) < op
        ? `uitkomst: de bijeenkomst is op ${toonDag(op)}; pas dan staat vast hoe zij ging.`
        : null;
    },
    wijktAf: nooit,
    kandidaten: (d) => openstaand(d).map(({ id }) => ({ soort: 'leg-bijeenkomst-vast', bijeenkomst: id })),
  },
};
