import { toonDag } from '../datum.ts';
import type { Meldinggegevens } from '../gebeurtenis.ts';
import { VERZUIMSOORTEN } from '../verzuimsoort.ts';
import type { Woorden } from './types.ts';
import { inZin } from './zin.ts';

/** The step of the stappenplan in which the school reports. */
const MELDING_DOOR_SCHOOL = 1;

const soortIn = ({ duoSoort }: Meldinggegevens): string => inZin(VERZUIMSOORTEN[duoSoort]);
const duurVan = ({ eersteDag, laatsteDag }: Meldinggegevens): string =>
  laatsteDag === null
    ? `Verzuim vanaf ${toonDag(eersteDag)}; het einde is nog niet bekend.`
    : `Verzuim van ${toonDag(eersteDag)} tot en met ${toonDag(laatsteDag)}.`;

/** The meldingen of the school, and what DUO hears of them. */
export const meldingen: Woorden<
  | 'VerzuimGemeld'
  | 'VervolgmeldingGevoegd'
  | 'MeldingGewijzigd'
  | 'MeldingIngetrokken'
  | 'IntrekkingNagekomen'
  | 'MeldingInBehandelingGenomen'
  | 'MeldingTerKennisgevingAangenomen'
  | 'MeldingHeropend'
  | 'IntrekkingGevraagd'
  | 'VervolgmeldingBekeken'
> = {
  VerzuimGemeld: {
    soort: 'melding',
    titel: ({ gegevens }) => `Verzuimmelding ontvangen: ${soortIn(gegevens)}`,
    tekst: ({ gegevens }) => duurVan(gegevens),
    stap: () => MELDING_DOOR_SCHOOL,
  },
  VervolgmeldingGevoegd: {
    soort: 'melding',
    titel: ({ gegevens }) => `Vervolgmelding ontvangen: ${soortIn(gegevens)}`,
    tekst: ({ gegevens }) => duurVan(gegevens),
  },
  MeldingGewijzigd: {
    soort: 'melding',
    titel: ({ gegevens }) => `Melding gewijzigd door de school: ${soortIn(gegevens)}`,
    tekst: ({ gegevens }) => duurVan(gegevens),
  },
  MeldingIngetrokken: { soort: 'melding', titel: () => 'Melding ingetrokken door de school' },
  IntrekkingNagekomen: {
    soort: 'melding',
    titel: () => 'Melding achteraf ingetrokken door de school',
    tekst: () => 'De melding was al behandeld. De status bij DUO verandert niet meer.',
  },
  MeldingInBehandelingGenomen: { soort: 'melding', volgt: true, titel: () => 'Melding in behandeling genomen bij DUO' },
  MeldingTerKennisgevingAangenomen: { soort: 'melding', titel: () => 'Melding ter kennisgeving aangenomen' },
  MeldingHeropend: { soort: 'melding', volgt: true, titel: () => 'Melding weer geregistreerd bij DUO' },
  IntrekkingGevraagd: { soort: 'melding', titel: () => 'De school gevraagd de melding in te trekken' },
  VervolgmeldingBekeken: { soort: 'melding', titel: () => 'Vervolgmelding bekeken' },
};
