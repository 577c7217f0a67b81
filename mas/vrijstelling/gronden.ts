/** On which ground somebody is exempt from enrolling a child, by the Act itself (LPW 5, 5a). */
export const VRIJSTELLINGSGRONDEN = {
  ongeschikt: 'Artikel 5 onder a: lichamelijk of psychisch niet geschikt',
  richting: 'Artikel 5 onder b: bedenkingen tegen de richting van de scholen',
  buitenland: 'Artikel 5 onder c: ingeschreven op een school in het buitenland',
  trekkend: 'Artikel 5a: trekkend bestaan',
} as const;
export type Vrijstellingsgrond = keyof typeof VRIJSTELLINGSGRONDEN;

export const JA_NEE = { ja: 'Ja', nee: 'Nee' } as const;
export type JaNee = keyof typeof JA_NEE;

/** Who made the verklaring that a child is not fit: only the first three count, when the college appointed them (LPW 7). */
export const VERKLARING_DOOR = {
  arts: 'Een arts die de gemeente heeft aangewezen',
  pedagoog: 'Een pedagoog die de gemeente heeft aangewezen',
  psycholoog: 'Een psycholoog die de gemeente heeft aangewezen',
  behandelaar: 'De arts of behandelaar van het kind zelf',
  schoolarts: 'De jeugdarts of schoolarts van de school',
  niemand: 'Er is geen verklaring',
} as const;
export type VerklaringDoor = keyof typeof VERKLARING_DOOR;

export const OORDELEN = {
  voldoet: 'De kennisgeving voldoet aan de voorwaarden',
  'voldoet-niet': 'De kennisgeving voldoet niet aan de voorwaarden',
} as const;
export type Oordeel = keyof typeof OORDELEN;

/** What the law computes of a kennisgeving, as a heading of how it was reached. */
export const TOETSEN = {
  tijdig: 'Op tijd binnen',
  verklaring: 'Ouderdom van de verklaring',
  richting: 'Richting van de school',
} as const;

/** Why a kennisgeving does not meet the Act: what the table gives, and what the letter tells. */
export const WEIGERREDENEN = {
  'te-laat': 'De kennisgeving kwam te laat',
  'te-laat-weekend': 'De kennisgeving kwam op de eerste werkdag na 30 juni, dat in het weekend viel',
  'al-leerplichtig': 'Een eerste beroep kan niet meer als de leerplicht al is begonnen',
  'geen-verklaring': 'Er is geen verklaring bij de kennisgeving',
  'verklaring-niet-aangewezen': 'De verklaring is niet van iemand die de gemeente heeft aangewezen',
  'verklaring-te-oud': 'De verklaring is ouder dan drie maanden',
  'geen-verklaring-bedenkingen':
    'De ouders verklaren geen overwegende bedenkingen tegen de richting van alle scholen in de buurt',
  geplaatst: 'Het kind stond in het jaar ervoor op een school van deze richting',
  'geen-verklaring-buitenland': 'Er is geen verklaring van de school in het buitenland',
  'buiten-seizoen': 'De ouders reizen niet tussen maart en november',
  'reist-niet-mee': 'Het kind reist niet mee',
  'rijdende-school': 'Er is een rijdende school binnen vijf kilometer',
} as const;
export type Weigerreden = keyof typeof WEIGERREDENEN;

/** What came of the talk with parents and school about the return to school (domain P17). */
export const TERUGKEERUITKOMSTEN = {
  terug: 'Het kind gaat terug naar school',
  verlenging: 'De ouders vragen verlenging',
  onduidelijk: 'Het is nog niet duidelijk',
  'niet-bereikt': 'De ouders zijn niet bereikt',
} as const;
export type Terugkeeruitkomst = keyof typeof TERUGKEERUITKOMSTEN;

/** Why an exemption ends before its last day, and the case with it; when parents want it no longer, the duty goes on in the case. */
export const BEEINDIGINGEN = {
  ingeschreven: 'Het kind is ingeschreven op een school',
  vertrokken: 'Het gezin is naar het buitenland verhuisd',
  overleden: 'Het kind is overleden',
  afgezien: 'De ouders willen geen vrijstelling meer',
} as const;
export type Beeindiging = keyof typeof BEEINDIGINGEN;
