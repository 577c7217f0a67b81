import { type Dag, toonDag } from '../datum.ts';
import { lopendeMdos } from '../dossier/mdo.ts';
import type { Dossier } from '../dossier/types.ts';
import { zitThuis } from '../dossier/verzuim.ts';
import { teLangGeleden } from './grens.ts';
import { type Handelingregels, nooit, type Veld } from './types.ts';

const mdoVeld: Veld = { soort: 'verwijzing', naam: 'MDO' };
const afmeldingVeld: Veld = { soort: 'dag', naam: 'Eerste afmelding' };

const nietLopend = (d: Dossier, id: string | undefined): string | null =>
  lopendeMdos(d).some((mdo) => mdo.id === id) ? null : 'Dit MDO loopt niet.';
const alsLopend =
  <S extends 'leg-eerste-afmelding-vast' | 'leg-mdo-vast' | 'beeindig-mdo'>(soort: S) =>
  (d: Dossier) =>
    lopendeMdos(d).map(({ id }) => ({ soort, mdo: id }));
const naVandaag = (eersteAfmelding: Dag | undefined, vandaag: Dag): string | null => {
  if (eersteAfmelding === undefined) return null;
  return eersteAfmelding > vandaag
    ? `eersteAfmelding: ${toonDag(eersteAfmelding)} ligt na vandaag (${toonDag(vandaag)}).`
    : teLangGeleden('eersteAfmelding', eersteAfmelding, vandaag);
};

/** The cycle of multidisciplinaire overleggen (domain §4.2 P01–P03). */
export const mdoHandelingen: Handelingregels<
  'begin-mdo' | 'leg-eerste-afmelding-vast' | 'leg-mdo-vast' | 'beeindig-mdo' | 'beoordeel-thuiszitten'
> = {
  'begin-mdo': {
    naam: () => 'MDO beginnen',
    uitleg: () => 'U begint een cyclus van multidisciplinaire overleggen (MDO).',
    velden: () => ({ eersteAfmelding: { ...afmeldingVeld, optioneel: true } }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d) => (lopendeMdos(d).length > 0 ? 'Er loopt al een MDO.' : null),
    waaromVeldenNiet: (_, { eersteAfmelding }, vandaag) => naVandaag(eersteAfmelding, vandaag),
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'begin-mdo' }],
  },
  'leg-eerste-afmelding-vast': {
    naam: () => 'Een andere eerste afmelding vastleggen',
    uitleg: () => 'U kiest een andere dag waarvandaan de termijn van het eerste MDO telt, en legt uit waarom.',
    velden: () => ({ mdo: mdoVeld, eersteAfmelding: afmeldingVeld }),
    motivatie: 'altijd',
    waaromNiet: (d, { mdo }) =>
      nietLopend(d, mdo) ?? ((d.mdos[mdo ?? '']?.gehouden.length ?? 0) > 0 ? 'Het eerste MDO is al gehouden.' : null),
    waaromVeldenNiet: (_, { eersteAfmelding }, vandaag) => naVandaag(eersteAfmelding, vandaag),
    wijktAf: nooit,
    kandidaten: alsLopend('leg-eerste-afmelding-vast'),
  },
  'leg-mdo-vast': {
    naam: () => 'Vastleggen dat het MDO is gehouden',
    uitleg: () => 'U legt vast dat het overleg er is geweest; daarna telt de termijn van het volgende.',
    velden: () => ({ mdo: mdoVeld }),
    motivatie: 'bij-afwijking',
    vroegst: (d, { mdo }) => {
      const gehouden = d.mdos[mdo]?.gehouden.at(-1);
      return gehouden
        ? { dag: gehouden, waarom: 'de dag van het vorige MDO' }
        : { dag: d.mdos[mdo]?.eersteAfmelding ?? '', waarom: 'de eerste afmelding' };
    },
    waaromNiet: (d, { mdo }) => nietLopend(d, mdo),
    wijktAf: nooit,
    kandidaten: alsLopend('leg-mdo-vast'),
  },
  'beeindig-mdo': {
    naam: () => 'De MDO-cyclus beëindigen',
    uitleg: () => 'U stopt de cyclus: er volgt geen MDO meer.',
    norm: () => 'De MAS: zolang een leerling thuiszit of dreigt thuis te zitten, komt er elke zes weken een MDO.',
    velden: () => ({ mdo: mdoVeld }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { mdo }) => nietLopend(d, mdo),
    // the cycle goes on every six weeks as long as the child is (in danger of becoming) a thuiszitter (P03)
    wijktAf: zitThuis,
    kandidaten: alsLopend('beeindig-mdo'),
  },
  'beoordeel-thuiszitten': {
    naam: () => 'Beoordelen of de leerling thuiszit',
    uitleg: () => 'U oordeelt of de leerling nog onderwijs krijgt, en legt uit waarom.',
    velden: () => ({
      oordeel: {
        soort: 'keuze',
        naam: 'Oordeel',
        keuzes: {
          thuiszitter: 'Thuiszitter',
          'dreigend-thuiszitter': 'Dreigend thuiszitter',
          'geen-thuiszitter': 'Geen thuiszitter',
        },
      },
    }),
    motivatie: 'altijd',
    waaromNiet: () => null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'beoordeel-thuiszitten' }],
  },
};
