import { toonDatum } from '../datum.ts';
import type { Deel } from '../dossier/delen.ts';
import { HANDELINGEN, regelVan } from '../handelingen/index.ts';
import type { Vast } from '../handelingen/types.ts';
import type { Handelingsoort } from '../opdracht.ts';
import { RECTIFICATIEVRAGERS } from '../rectificatie.ts';
import { toonDag } from '../datum.ts';
import { naamVanVervolg } from './namen.ts';
import type { Woorden } from './types.ts';
import { inZin } from './zin.ts';

const DELEN: Readonly<Record<Deel, string>> = {
  routes: 'de route',
  verhoren: 'het verhoor',
  mdos: 'de MDO-cyclus',
  afspraken: 'de afspraak',
  bijeenkomsten: 'de bijeenkomst',
  antwoorden: 'de vragenlijst',
  gewogen: 'de uitkomst van de beslistabel',
  berichten: 'het bericht',
  brieven: 'de brief',
  documenten: 'het document',
  intrekkingen: 'het verzoek om intrekking',
  bekeken: 'de vervolgmelding',
  verzuim: 'het verzuim',
  plicht: 'de plicht',
  absoluut: 'het absoluut verzuim',
  'vrijstelling/kennisgevingen': 'de kennisgeving',
  'vrijstelling/perioden': 'de vrijstelling',
  aanvraag: 'de aanvraag',
};

/** What a refused action was called. One that may be investigation stays without a name: its refusal is for everybody to read. */
function geweigerd(handeling: string): string {
  if (!Object.hasOwn(HANDELINGEN, handeling)) return 'een handeling';
  const regel = regelVan(handeling as Handelingsoort);
  return regel.alleenBoa ? 'een handeling' : inZin(regel.naam({ soort: handeling } as Vast));
}

const tel = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;

/** Corrections and refusals, and records that were merged. */
export const beheer: Woorden<
  | 'ZaakGeopend'
  | 'VervolgzaakNodig'
  | 'LeerlingSamengevoegd'
  | 'Teruggezet'
  | 'HandelingHersteld'
  | 'HandelingGeweigerd'
  | 'InhoudVernietigd'
  | 'RectificatieVastgelegd'
> = {
  ZaakGeopend: { soort: 'beheer', volgt: true, titel: () => 'Zaak geopend' },
  VervolgzaakNodig: {
    soort: 'beheer',
    volgt: true,
    titel: ({ gegevens: { opdracht } }) => `Er volgt ${naamVanVervolg(opdracht)}`,
  },
  LeerlingSamengevoegd: { soort: 'beheer', titel: () => 'Twee registraties van deze leerling samengevoegd' },
  Teruggezet: {
    soort: 'beheer',
    volgt: true,
    titel: ({ gegevens: { deel } }) => `Teruggezet zoals het was: ${DELEN[deel]}`,
  },
  HandelingHersteld: {
    soort: 'beheer',
    titel: ({ gegevens: { nr } }, _, __, eerder) => `Hersteld: ${inZin(eerder(nr) ?? 'een eerdere handeling')}`,
    tekst: () => 'Dat geldt niet meer.',
  },
  InhoudVernietigd: {
    soort: 'beheer',
    titel: ({ dag, gegevens: { deel } }) =>
      deel === 'wpg'
        ? `Wat onder de Wpg viel, vernietigd op ${toonDatum(dag)}`
        : `Inhoud vernietigd op ${toonDatum(dag)}`,
    tekst: ({ gegevens: { teksten, documenten, berichten, grondslag } }) =>
      `Grondslag: ${grondslag}. Vernietigd: ${tel(teksten, 'tekst', 'teksten')}, ${tel(documenten, 'document', 'documenten')} en ${tel(berichten, 'bericht', 'berichten')}. Wat er gebeurde blijft in het grootboek staan, zonder namen en teksten.`,
  },
  HandelingGeweigerd: {
    soort: 'beheer',
    titel: ({ gegevens: { handeling } }) => `Geweigerd: ${geweigerd(handeling)}`,
    tekst: () => 'Er is niets veranderd in de zaak.',
  },
  RectificatieVastgelegd: {
    soort: 'beheer',
    titel: ({ gegevens: { nr, besluit } }, _, __, eerder) =>
      `${besluit === 'verbeterd' ? 'Gerectificeerd' : 'Rectificatie afgewezen'}: ${inZin(eerder(nr) ?? 'wat eerder is vastgelegd')}`,
    tekst: ({ gegevens: { gevraagdDoor, gevraagdOp, besluit } }) =>
      `Gevraagd door ${RECTIFICATIEVRAGERS[gevraagdDoor]} op ${toonDag(gevraagdOp)}. ${
        besluit === 'verbeterd' ? 'De verbetering geldt. Wat er eerst stond, blijft leesbaar.' : 'Er verandert niets.'
      }`,
  },
};
