import { type Dag, toonDag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import { teVer } from './grens.ts';
import { type Handelingregels, nooit, type Veld } from './types.ts';

export const GESPREKSPARTNERS = {
  ouder: 'Ouder of verzorger',
  jongere: 'Jongere',
  school: 'School',
  ketenpartner: 'Ketenpartner',
};
const partnerVeld = (naam: string): Veld => ({ soort: 'keuze', naam, keuzes: GESPREKSPARTNERS });
export const regimeVeld: Veld = {
  soort: 'keuze',
  naam: 'Regime',
  keuzes: { AVG: 'AVG: toezicht en hulp', WPG: 'Wpg: opsporing' },
  optioneel: true,
};

/** What is recorded may be about anything since the absence began. */
const sindsVerzuim = (d: Dossier): { dag: Dag; waarom: string } => ({
  dag:
    [
      ...Object.values(d.meldingen).map((m) => m.eersteDag),
      ...(d.geweigerdVerlof ?? []).map(({ van }) => van),
    ].sort()[0] ?? '',
  waarom: 'de eerste verzuimdag van deze zaak',
});
/** Under the Wpg only a BOA records (domain §8.3). */
const isWpg = (_: Dossier, { regime }: { regime?: string }): boolean => regime === 'WPG';
const altijdMogelijk = {
  motivatie: 'bij-afwijking',
  waaromNiet: () => null,
  wijktAf: nooit,
  alleenBoa: isWpg,
} as const;

/** What the LPA learns and agrees, each with its business date and its regime. */
export const bevindingHandelingen: Handelingregels<
  'noteer' | 'leg-gesprek-vast' | 'leg-contact-vast' | 'leg-afspraak-vast' | 'evalueer-afspraak'
> = {
  noteer: {
    ...altijdMogelijk,
    naam: () => 'Bevinding vastleggen',
    uitleg: () => 'U schrijft op wat u hebt gezien of gehoord.',
    velden: () => ({ regime: regimeVeld }),
    toelichtingNodig: true,
    vroegst: sindsVerzuim,
    kandidaten: () => [{ soort: 'noteer' }],
  },
  'leg-gesprek-vast': {
    ...altijdMogelijk,
    naam: () => 'Vastleggen wie is gehoord',
    uitleg: () => 'U legt vast wie u hebt gehoord, en wat er is gezegd.',
    velden: () => ({
      wie: partnerVeld('Wie'),
      uitkomst: {
        soort: 'keuze',
        naam: 'Uitkomst',
        keuzes: { gehoord: 'Gehoord', 'niet-verschenen': 'Niet verschenen', 'wilde-niet': 'Wilde niet spreken' },
      },
      regime: regimeVeld,
    }),
    toelichtingNodig: true,
    vroegst: sindsVerzuim,
    kandidaten: () => [{ soort: 'leg-gesprek-vast' }],
  },
  'leg-contact-vast': {
    ...altijdMogelijk,
    naam: () => 'Poging tot contact vastleggen',
    uitleg: () => 'U legt vast dat u contact zocht, en of dat lukte.',
    velden: () => ({
      met: partnerVeld('Met wie'),
      wijze: {
        soort: 'keuze',
        naam: 'Hoe',
        keuzes: { telefoon: 'Telefoon', bericht: 'E-mail of bericht', brief: 'Brief', huisbezoek: 'Huisbezoek' },
      },
      uitkomst: {
        soort: 'keuze',
        naam: 'Uitkomst',
        keuzes: { bereikt: 'Bereikt', 'niet-bereikt': 'Niet bereikt' },
      },
      regime: regimeVeld,
    }),
    vroegst: sindsVerzuim,
    kandidaten: () => [{ soort: 'leg-contact-vast' }],
  },
  'leg-afspraak-vast': {
    ...altijdMogelijk,
    naam: () => 'Afspraak vastleggen',
    uitleg: () => 'U legt een afspraak vast, en wanneer u kijkt of zij is nagekomen.',
    velden: () => ({
      met: partnerVeld('Met wie'),
      evaluatieOp: { soort: 'dag', naam: 'Dag waarop u de afspraak bekijkt' },
      regime: regimeVeld,
    }),
    toelichtingNodig: true,
    waaromVeldenNiet: (_, { evaluatieOp, dag }, vandaag) =>
      evaluatieOp <= (dag ?? vandaag)
        ? `evaluatieOp: kies een dag na de afspraak (${toonDag(dag ?? vandaag)}).`
        : teVer('evaluatieOp', evaluatieOp, vandaag),
    kandidaten: () => [{ soort: 'leg-afspraak-vast' }],
  },
  'evalueer-afspraak': {
    naam: () => 'Afspraak evalueren',
    uitleg: () => 'U legt vast of de afspraak is nagekomen.',
    velden: () => ({
      afspraak: { soort: 'verwijzing', naam: 'Afspraak' },
      uitkomst: {
        soort: 'keuze',
        naam: 'Uitkomst',
        keuzes: { nagekomen: 'Nagekomen', 'deels-nagekomen': 'Deels nagekomen', 'niet-nagekomen': 'Niet nagekomen' },
      },
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: (d, { afspraak }) => d.afspraken[afspraak ?? '']?.regime === 'WPG',
    waaromNiet: (d, { afspraak }) => {
      const stand = afspraak !== undefined && Object.hasOwn(d.afspraken, afspraak) ? d.afspraken[afspraak] : undefined;
      if (!stand) return 'Deze afspraak hoort niet bij deze zaak.';
      return stand.uitkomst === null ? null : 'Deze afspraak is al geëvalueerd.';
    },
    wijktAf: nooit,
    kandidaten: (d) =>
      Object.values(d.afspraken)
        .filter(({ uitkomst }) => uitkomst === null)
        .map(({ id }) => ({ soort: 'evalueer-afspraak', afspraak: id })),
  },
};
