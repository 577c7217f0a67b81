import { toonDag } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { type Handelingregels, nooit } from './types.ts';

/** What can be done at any moment, around the steps. */
export const algemeneHandelingen: Handelingregels<'noteer' | 'verleng-termijn' | 'wijs-toe' | 'herstel'> = {
  noteer: {
    naam: () => 'Bevinding vastleggen',
    velden: () => ({}),
    motivatie: 'bij-afwijking',
    toelichtingNodig: true,
    waaromNiet: () => null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'noteer' }],
  },
  'verleng-termijn': {
    naam: () => 'Termijn verlengen',
    velden: () => ({
      termijn: { soort: 'verwijzing', naam: 'Termijn' },
      laatsteDag: { soort: 'dag', naam: 'Nieuwe laatste dag' },
    }),
    motivatie: 'altijd',
    waaromNiet: (d, { termijn }) =>
      openTermijnen(d).some(({ id }) => id === termijn) ? null : 'Deze termijn loopt niet.',
    waaromVeldenNiet: (d, { termijn, laatsteDag }) => {
      const huidig = d.termijnen[termijn]?.laatsteDag ?? laatsteDag;
      return laatsteDag > huidig ? null : `Kies een dag na ${toonDag(huidig)}: verlengen maakt een termijn langer.`;
    },
    wijktAf: nooit,
    kandidaten: (d) => openTermijnen(d).map(({ id }) => ({ soort: 'verleng-termijn', termijn: id })),
  },
  'wijs-toe': {
    naam: () => 'Zaak toewijzen',
    velden: () => ({ behandelaar: { soort: 'verwijzing', naam: 'Behandelaar' } }),
    motivatie: 'bij-afwijking',
    waaromNiet: () => null,
    waaromVeldenNiet: (d, { behandelaar }) =>
      behandelaar === d.behandelaar ? 'De zaak staat al op naam van deze behandelaar.' : null,
    wijktAf: nooit,
    kandidaten: () => [{ soort: 'wijs-toe' }],
  },
  herstel: {
    naam: () => 'Een eerdere handeling herstellen',
    velden: () => ({ nr: { soort: 'nummer', naam: 'Nummer van de gebeurtenis' } }),
    motivatie: 'altijd',
    waaromNiet: (d, { nr }) =>
      nr !== undefined && d.hersteld.includes(nr) ? `Gebeurtenis ${nr} is al hersteld.` : null,
    wijktAf: nooit,
    kandidaten: (d) =>
      Object.values(d.stappen).flatMap(({ stand, nr }) =>
        nr !== null && (stand === 'gedaan' || stand === 'overgeslagen') ? [{ soort: 'herstel', nr } as const] : [],
      ),
  },
};
