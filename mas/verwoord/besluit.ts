import { adviesUit } from '../advies.ts';
import { KEUZEROUTES } from '../begrippen.ts';
import { BESLUITEN } from '../besluiten.ts';
import { toonDag } from '../datum.ts';
import type { GebeurtenisVan, Leeftijdsmijlpaal, Thuiszitoordeel } from '../gebeurtenis.ts';
import { routeregelVoor } from '../routes/index.ts';
import { SLUITREDENEN } from './namen.ts';
import type { Woorden } from './types.ts';
import { inZin, opsomming } from './zin.ts';

export const THUISZITOORDELEN: Readonly<Record<Thuiszitoordeel, string>> = {
  thuiszitter: 'thuiszitter',
  'dreigend-thuiszitter': 'dreigend thuiszitter',
  'geen-thuiszitter': 'geen thuiszitter',
};

/** The advice is the one outcome that people follow or depart from; of the others the receipt says more than a line can. */
function adviesVan({ gegevens: { besluit, uitkomst } }: GebeurtenisVan<'BeslissingGewogen'>): string | null {
  if (besluit !== 'routeadvies') return null;
  const geadviseerd = adviesUit(uitkomst);
  const namen = KEUZEROUTES.filter((route) => geadviseerd.includes(route)).map((r) => inZin(routeregelVoor(r).naam));
  return namen.length > 0 ? `Advies: ${opsomming(namen)}.` : 'Advies: geen vervolgroute.';
}

/** What was decided about the case or the child. */
export const besluiten: Woorden<
  | 'BeslissingGewogen'
  | 'ThuiszittenBeoordeeld'
  | 'ZaakToegewezen'
  | 'ToewijzingTeruggezet'
  | 'ZaakOvergedragen'
  | 'ZaakGesloten'
> = {
  BeslissingGewogen: {
    soort: 'besluit',
    volgt: true,
    titel: ({ gegevens: { besluit } }) => `Beslistabel geraadpleegd: ${inZin(BESLUITEN[besluit].naam)}`,
    tekst: adviesVan,
  },
  ThuiszittenBeoordeeld: {
    soort: 'besluit',
    titel: ({ gegevens: { oordeel } }) => `Beoordeeld of de leerling thuiszit: ${THUISZITOORDELEN[oordeel]}`,
  },
  ZaakToegewezen: {
    soort: 'beheer',
    titel: ({ gegevens: { behandelaar } }, _, namen) =>
      `Zaak toegewezen aan ${namen.get(behandelaar) ?? 'een behandelaar'}`,
  },
  ToewijzingTeruggezet: {
    soort: 'beheer',
    volgt: true,
    titel: ({ gegevens: { behandelaar } }, _, namen) =>
      behandelaar === null
        ? 'De zaak heeft weer geen behandelaar'
        : `Zaak weer op naam van ${namen.get(behandelaar) ?? 'de vorige behandelaar'}`,
  },
  ZaakOvergedragen: {
    soort: 'besluit',
    titel: ({ gegevens: { aan, gemeente } }, _, namen) => {
      if (aan === 'doorstroompunt') return 'Overgedragen aan het Doorstroompunt';
      const naam = namen.get(gemeente ?? '');
      return `Overgedragen aan ${naam === undefined ? 'de nieuwe gemeente' : `de gemeente ${naam}`}`;
    },
  },
  ZaakGesloten: {
    soort: 'besluit',
    volgt: true,
    titel: ({ gegevens: { reden } }) => `Zaak gesloten: ${inZin(SLUITREDENEN[reden])}`,
  },
};

const MIJLPALEN: Readonly<Record<Leeftijdsmijlpaal, { gepland: string; bereikt: string; tekst: string }>> = {
  'begin-leerplicht': {
    gepland: 'Begin van de leerplicht vastgesteld',
    bereikt: 'De leerplicht is begonnen',
    tekst: 'De leerling moet vanaf nu op een school staan.',
  },
  'begin-kwalificatieplicht': {
    gepland: 'Begin van de kwalificatieplicht vastgesteld',
    bereikt: 'De kwalificatieplicht is begonnen',
    tekst: 'De leerplicht is voorbij; de leerling volgt onderwijs tot de 18e verjaardag, of tot een startkwalificatie.',
  },
};

/** What comes with age: the duty begins, changes and ends. */
export const plicht: Woorden<'EindePlichtVastgesteld' | 'PlichtGeeindigd' | 'MijlpaalVastgesteld' | 'MijlpaalBereikt'> =
  {
    MijlpaalVastgesteld: {
      soort: 'termijn',
      volgt: true,
      titel: ({ gegevens: { mijlpaal } }) => MIJLPALEN[mijlpaal].gepland,
      tekst: ({ gegevens: { dag } }) => `Dat is op ${toonDag(dag)}.`,
    },
    MijlpaalBereikt: {
      soort: 'termijn',
      titel: ({ gegevens: { mijlpaal } }) => MIJLPALEN[mijlpaal].bereikt,
      tekst: ({ gegevens: { mijlpaal } }) => MIJLPALEN[mijlpaal].tekst,
    },
    EindePlichtVastgesteld: {
      soort: 'termijn',
      volgt: true,
      titel: () => 'Einde van de leerplicht vastgesteld',
      tekst: ({ gegevens: { grond } }) =>
        grond === 'achttien' ? 'De plicht eindigt op de 18e verjaardag.' : 'De plicht eindigt met het schooljaar.',
    },
    PlichtGeeindigd: {
      soort: 'termijn',
      titel: ({ gegevens: { grond } }) =>
        grond === 'achttien' ? 'De leerling is 18 geworden: de plicht is voorbij' : 'De leerplicht is voorbij',
      tekst: ({ gegevens: { doorstroompunt } }) =>
        doorstroompunt ? 'Het Doorstroompunt neemt de leerling over.' : null,
    },
  };
