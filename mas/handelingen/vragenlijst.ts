import { type Lijst, VRAGENLIJSTEN } from '../besluiten.ts';
import { kaartVan, kanVerhoren } from '../voortgang.ts';
import type { Dossier } from '../dossier/types.ts';
import { lopendeRoutes } from '../routes/index.ts';
import { type Handelingregels, nooit } from './types.ts';

const LIJSTEN = Object.keys(VRAGENLIJSTEN) as Lijst[];
const keuzes = Object.fromEntries(LIJSTEN.map((lijst) => [lijst, VRAGENLIJSTEN[lijst].naam]));

/** The lists that a screen offers now; the others can be filled in all the same. */
const hoortErbij = (d: Dossier, lijst: Lijst): boolean => {
  switch (lijst) {
    case 'signaleringsinstrument':
      return kaartVan(d) === 'A';
    case 'school':
      return kaartVan(d) === 'A' && d.soort !== 'absoluut'; // without a school nobody counts
    case 'luxe':
      return d.routekaart === null || kaartVan(d) === 'B';
    case 'veilig-thuis':
      return lopendeRoutes(d).some(({ soort }) => soort === 'dwang-civiel');
    case 'procesverbaal':
      return kaartVan(d) === 'B' || kanVerhoren(d);
    case 'sluiting':
      return true;
  }
};

/** The questionnaires of the protocol. `weet-niet` is an answer, and filling one in again corrects it. */
export const vragenlijstHandelingen: Handelingregels<'vul-vragenlijst-in'> = {
  'vul-vragenlijst-in': {
    naam: ({ lijst }) => (lijst ? `${VRAGENLIJSTEN[lijst].naam} invullen` : 'Een vragenlijst invullen'),
    uitleg: ({ lijst }) =>
      lijst === 'signaleringsinstrument'
        ? 'U beantwoordt de vragen; daarna ziet u het advies over de route.'
        : 'U beantwoordt de vragen die u nu kunt beantwoorden.',
    velden: () => ({ lijst: { soort: 'keuze', naam: 'Vragenlijst', keuzes } }),
    motivatie: 'bij-afwijking',
    alleenBoa: (_, { lijst }) => lijst !== undefined && VRAGENLIJSTEN[lijst].regime === 'WPG',
    tekst: { antwoorden: 'verplicht' },
    waaromNiet: () => null,
    wijktAf: nooit,
    kandidaten: (d) =>
      LIJSTEN.filter((lijst) => hoortErbij(d, lijst)).map((lijst) => ({ soort: 'vul-vragenlijst-in', lijst })),
  },
};
