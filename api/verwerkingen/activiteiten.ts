import { auditactiviteiten, ZONDER_DOEL } from '../auditspoor/doelen.ts';
import { wijzigactiviteiten } from './velden.ts';

/**
 * What people do with the data of a pupil, as the Logboek dataverwerkingen names it: in words and with its legal ground.
 * A reading that is not in this list has no name to be logged under, and so cannot be built.
 */
export interface Activiteit {
  /** What was done, as the pupil, his parents or an auditor read it. */
  wat: string;
  /** On what ground, when it falls under the AVG. */
  grondslag: string;
}

/** Supervision of the duty to attend school is a task of general interest, laid on the municipality by law. */
const TOEZICHT = 'AVG artikel 6 lid 1 onder e; Leerplichtwet 1969 artikel 16';
/** Who answers for what was done must be able to show it. */
const VERANTWOORDING = 'AVG artikel 5 lid 2 en artikel 6 lid 1 onder e';
/** A person may know what is held about him. */
const INZAGE = 'AVG artikel 6 lid 1 onder c en artikel 15';
/** A school reports absence, and may see what became of that. */
const MELDING = 'AVG artikel 6 lid 1 onder c en e; Leerplichtwet 1969 artikel 21a';

/** The partner needs it for what the municipality asked of it; each message has a ground of its own in the protocol. */
const KETEN = 'AVG artikel 6 lid 1 onder c en e; Leerplichtwet 1969 artikel 16 lid 4';

/** Kept no longer than needed, and destroyed as the Selectielijst says. */
const BEWAREN = 'AVG artikel 5 lid 1 onder e; Archiefwet 1995 artikel 3; Selectielijst 2020';

/** Whatever falls under the Wpg has one ground: investigation by a BOA. */
export const GRONDSLAG_WPG = 'Wet politiegegevens artikel 8; Besluit politiegegevens buitengewoon opsporingsambtenaren';

export const ACTIVITEITEN = {
  'lees-zaak': { wat: 'Een zaak inzien', grondslag: TOEZICHT },
  'ontvang-kennisgeving': { wat: 'Een kennisgeving van een vrijstelling vastleggen', grondslag: TOEZICHT },
  'handel-in-zaak': { wat: 'Een handeling in een zaak voorbereiden of vastleggen', grondslag: TOEZICHT },
  'volg-handeling': { wat: 'Nagaan of een eigen handeling is vastgelegd', grondslag: TOEZICHT },
  'lees-grootboek': { wat: 'Het grootboek van een zaak inzien', grondslag: VERANTWOORDING },
  'herspeel-zaak': { wat: 'Een zaak laten herspelen', grondslag: VERANTWOORDING },
  'lees-herspeling': { wat: 'De uitkomst van een herspeling inzien', grondslag: VERANTWOORDING },
  'lees-tijdlijn': { wat: 'De tijdlijn van een zaak inzien', grondslag: TOEZICHT },
  'lees-temporal': { wat: 'In Temporal inzien wat een zaak vroeg en kreeg', grondslag: VERANTWOORDING },
  'lees-advies': { wat: 'Het advies over de route inzien', grondslag: TOEZICHT },
  'lees-vragenlijsten': { wat: 'De vragenlijsten van een zaak inzien', grondslag: TOEZICHT },
  ...auditactiviteiten(VERANTWOORDING),
  [ZONDER_DOEL]: { wat: 'Het auditspoor van een zaak inzien', grondslag: VERANTWOORDING },
  'lees-beslisbonnen': { wat: 'De beslisbonnen van een zaak inzien', grondslag: VERANTWOORDING },
  'exporteer-bewijs': { wat: 'Het bewijs van een zaak ondertekend uitvoeren', grondslag: VERANTWOORDING },
  'vernietig-zaak': { wat: 'De vernietiging van een zaak goedkeuren', grondslag: BEWAREN },
  'lees-brieven': { wat: 'De brieven van een zaak inzien', grondslag: TOEZICHT },
  'stel-brief-op': { wat: 'Een brief opstellen', grondslag: TOEZICHT },
  'lees-documenten': { wat: 'De lijst van documenten van een zaak inzien', grondslag: TOEZICHT },
  'lees-document': { wat: 'Een brief of ander document van een zaak lezen', grondslag: TOEZICHT },
  'breng-document-in': { wat: 'Een document in een zaak brengen', grondslag: TOEZICHT },
  'lees-opvang': { wat: 'Een opgevangen brief of bericht lezen', grondslag: TOEZICHT },
  'lees-leerling': { wat: 'De gegevens van een leerling inzien', grondslag: TOEZICHT },
  'zoek-leerling': { wat: 'Een leerling opzoeken', grondslag: TOEZICHT },
  'maak-leerling': { wat: 'Een leerling toevoegen', grondslag: TOEZICHT },
  'wijzig-leerling': { wat: 'De gegevens van een leerling wijzigen', grondslag: TOEZICHT },
  ...wijzigactiviteiten(TOEZICHT),
  'voeg-leerling-samen': { wat: 'Twee registraties van een leerling samenvoegen', grondslag: TOEZICHT },
  'leg-aanvraag-vast': { wat: 'Een aanvraag voor een leerling vastleggen', grondslag: TOEZICHT },
  'leg-verlof-vast': { wat: 'Vastleggen wat een school over verlof van een leerling besloot', grondslag: TOEZICHT },
  'lees-verlof': { wat: 'Het verlof van een leerling inzien', grondslag: TOEZICHT },
  'maak-portaalcode': { wat: 'Een code maken voor het online formulier voor ouders', grondslag: TOEZICHT },
  'lees-geheim-adres': { wat: 'Een geheim adres inzien', grondslag: TOEZICHT },
  'doorbreek-adres': { wat: 'Toegang nemen tot een geheim adres, met een reden', grondslag: TOEZICHT },
  'maak-adres-geheim': { wat: 'Vastleggen dat een adres geheim is', grondslag: TOEZICHT },
  'maak-adres-openbaar': { wat: 'Vastleggen dat een adres niet meer geheim is', grondslag: TOEZICHT },
  'haal-bericht-op': { wat: 'Als ketenpartner de inhoud van een bericht ophalen', grondslag: KETEN },
  'lees-ongeplaatst': { wat: 'Een bericht lezen dat nog in geen zaak staat', grondslag: TOEZICHT },
  'handel-bericht-af': { wat: 'Een bericht afhandelen dat in geen zaak hoort', grondslag: TOEZICHT },
  'plaats-bericht': { wat: 'Een bericht van een ketenpartner in een zaak plaatsen', grondslag: TOEZICHT },
  'breng-absoluutlijst': { wat: 'Nagaan of een leerling nergens staat ingeschreven', grondslag: TOEZICHT },
  'lees-maandlijst': { wat: 'De maandlijst van absoluut verzuim inzien', grondslag: TOEZICHT },
  'stel-maandlijst-vast': { wat: 'De maandlijst van absoluut verzuim vaststellen', grondslag: TOEZICHT },
  'verleen-inzage': { wat: 'Een overzicht maken van wat er over een persoon is vastgelegd', grondslag: INZAGE },
  'lees-verwerkingen': { wat: 'Nagaan wie een dossier heeft gelezen', grondslag: VERANTWOORDING },
  'lees-motivaties': {
    wat: 'De motivering van een afwijking lezen, vanuit een rapport',
    grondslag: VERANTWOORDING,
  },
  'lees-intervisie': { wat: 'Vergelijkbare zaken zonder namen naast elkaar zetten', grondslag: VERANTWOORDING },
  'lees-melding': { wat: 'Een verzuimmelding inzien', grondslag: MELDING },
} as const satisfies Record<string, Activiteit>;

export type Activiteitsoort = keyof typeof ACTIVITEITEN;
