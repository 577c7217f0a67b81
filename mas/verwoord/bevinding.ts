import { toonDag } from '../datum.ts';
import { VRAGENLIJSTEN } from '../besluiten.ts';
import { DUO_REDENEN } from '../stappenplan.ts';
import { GESPROKEN_MET } from './namen.ts';
import type { Woorden } from './types.ts';
import { alsZin, hoofdletter } from './zin.ts';

const WIJZEN: Readonly<Record<string, string>> = {
  telefoon: 'Met de telefoon.',
  bericht: 'Met een e-mail of bericht.',
  brief: 'Met een brief.',
  huisbezoek: 'Met een huisbezoek.',
};
const keer = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;

/** What was learnt: of the absence, of the people, from questionnaires. */
export const bevindingen: Woorden<
  | 'BevindingGenoteerd'
  | 'Gehoord'
  | 'ContactGezocht'
  | 'VragenBeantwoord'
  | 'VerzuimGeteld'
  | 'LeerlingTerug'
  | 'LeerlingUitgeschreven'
  | 'LeerlingOverleden'
  | 'ProeftijdOpgemerkt'
> = {
  BevindingGenoteerd: { soort: 'bevinding', titel: () => 'Bevinding vastgelegd' },
  Gehoord: {
    soort: 'bevinding',
    titel: ({ gegevens: { wie, uitkomst } }) => {
      if (uitkomst === 'gehoord') return `Gesproken met ${GESPROKEN_MET[wie]}`;
      const wat = uitkomst === 'wilde-niet' ? 'wilde niet spreken' : 'is niet verschenen';
      return `${hoofdletter(GESPROKEN_MET[wie])} ${wat}`;
    },
  },
  ContactGezocht: {
    soort: 'bevinding',
    titel: ({ gegevens: { met, uitkomst } }) =>
      `Contact gezocht met ${GESPROKEN_MET[met]}: ${uitkomst === 'bereikt' ? 'bereikt' : 'niet bereikt'}`,
    tekst: ({ gegevens: { wijze } }) => WIJZEN[wijze] ?? null,
  },
  VragenBeantwoord: {
    soort: 'bevinding',
    titel: ({ gegevens: { lijst } }) => `Ingevuld: ${VRAGENLIJSTEN[lijst].naam}`,
    tekst: ({ gegevens: { beantwoord, open } }) =>
      `${keer(beantwoord, 'vraag', 'vragen')} beantwoord, ${keer(open, 'vraag', 'vragen')} nog open.`,
  },
  VerzuimGeteld: {
    soort: 'bevinding',
    volgt: true,
    titel: () => 'Verzuim opnieuw geteld',
    tekst: ({ gegevens: { aaneengeslotenVanaf: vanaf } }) =>
      vanaf === null ? 'Er loopt nu geen verzuim.' : `De leerling is afwezig sinds ${toonDag(vanaf)}.`,
  },
  LeerlingTerug: {
    soort: 'bevinding',
    titel: () => 'De leerling is terug op school',
    tekst: ({ gegevens: { vervolg } }) =>
      vervolg === 'gaat-door' ? 'De stappen gaan door.' : 'De zaak gaat meteen naar de terugkoppeling (stap 9).',
  },
  LeerlingUitgeschreven: {
    soort: 'bevinding',
    titel: () => 'De leerling is uitgeschreven',
    tekst: ({ gegevens: { reden } }) => alsZin(DUO_REDENEN[reden]),
  },
  LeerlingOverleden: { soort: 'bevinding', titel: () => 'De leerling is overleden' },
  ProeftijdOpgemerkt: {
    soort: 'bevinding',
    titel: () => 'Er loopt nog een proeftijd uit een eerdere zaak',
    tekst: ({ gegevens: { totEnMet } }) => `De proeftijd duurt tot en met ${toonDag(totEnMet)}.`,
  },
};
