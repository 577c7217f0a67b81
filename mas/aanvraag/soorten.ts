/** What somebody can ask of the municipality in a request that the Awb governs (domain §6). */
export const AANVRAAGSOORTEN = {
  'ander-onderwijs': 'Artikel 15: vrijstelling om ander onderwijs',
  'vervangend-school': 'Artikel 3a: vervangende leerplicht, met de school',
  'vervangend-instelling': 'Artikel 3b: vervangende leerplicht aan een instelling',
  verlof: 'Artikel 11 onder g: verlof van meer dan tien dagen',
} as const;
export type Aanvraagsoort = keyof typeof AANVRAAGSOORTEN;

/** Why the term to decide stands still (Awb 4:15 lid 1 onder a, and lid 2 onder a). */
export const OPSCHORTINGSGRONDEN = {
  aanvulling: 'er ontbraken gegevens, en de aanvrager mocht die aanvullen',
  instemming: 'de aanvrager heeft schriftelijk met uitstel ingestemd',
} as const;
export type Opschortingsgrond = keyof typeof OPSCHORTINGSGRONDEN;

/** What a decision on a request can be; that it is not treated at all is one too (Awb 4:5). */
export const AANVRAAGUITKOMSTEN = {
  toegewezen: 'Toegewezen',
  deels: 'Deels toegewezen',
  afgewezen: 'Afgewezen',
  'buiten-behandeling': 'Buiten behandeling gesteld',
} as const;
export type Aanvraaguitkomst = keyof typeof AANVRAAGUITKOMSTEN;

/** Who is heard before a decision (LPW 3a lid 3, 3b lid 4, 14 lid 3; Awb 4:7). */
export const HORENDEN = {
  hoofd: 'Het hoofd van de school',
  aanvrager: 'De aanvrager',
  jongere: 'De jongere',
  zorg: 'De instelling voor maatschappelijke zorg',
} as const;
export type Gehoorde = keyof typeof HORENDEN;
export const HOORUITKOMSTEN = {
  'geen-bezwaar': 'Heeft geen bezwaar',
  'wel-bezwaar': 'Heeft wel bezwaar',
  'geen-oordeel': 'Wilde of kon er niets van zeggen',
} as const;
export type Hooruitkomst = keyof typeof HOORUITKOMSTEN;

/** What the bestuursorgaan says to a bezwaar (Awb 7:11, 6:6). */
export const BEZWAARUITKOMSTEN = {
  gegrond: 'Gegrond: het besluit verandert',
  ongegrond: 'Ongegrond: het besluit blijft',
  'niet-ontvankelijk': 'Niet-ontvankelijk',
} as const;
export type Bezwaaruitkomst = keyof typeof BEZWAARUITKOMSTEN;

/** Whether who made the bezwaar was heard (Awb 7:2), or on what ground that was left out (Awb 7:3, named by 7:12 lid 1). */
export const BEZWAARHOREN = {
  gehoord: 'Gehoord',
  'geen-gebruik': 'Niet gehoord: de indiener wilde dat niet, of antwoordde niet op tijd (Awb 7:3 onder c en d)',
  'kennelijk-niet-ontvankelijk': 'Niet gehoord: het bezwaar is kennelijk niet-ontvankelijk (Awb 7:3 onder a)',
  'kennelijk-ongegrond': 'Niet gehoord: het bezwaar is kennelijk ongegrond (Awb 7:3 onder b)',
  'geheel-tegemoet': 'Niet gehoord: aan het bezwaar wordt helemaal tegemoetgekomen (Awb 7:3 onder e)',
} as const;
export type Bezwaarhoren = keyof typeof BEZWAARHOREN;
/** The one outcome with which such a ground to hear nobody goes. */
export const HOREN_HOORT_BIJ: Readonly<Partial<Record<Bezwaarhoren, Bezwaaruitkomst>>> = {
  'kennelijk-niet-ontvankelijk': 'niet-ontvankelijk',
  'kennelijk-ongegrond': 'ongegrond',
  'geheel-tegemoet': 'gegrond',
};

/** How an appeal at the court ends (Awb 8:70, 8:72, 6:21). */
export const BEROEPUITKOMSTEN = {
  ongegrond: 'Ongegrond: de beslissing op bezwaar blijft',
  'niet-ontvankelijk': 'Niet-ontvankelijk',
  'in-stand': 'Gegrond, maar de gevolgen van de beslissing blijven',
  opnieuw: 'Gegrond: er moet opnieuw op het bezwaar worden beslist',
  'zelf-voorzien': 'Gegrond: de rechtbank besluit zelf op de aanvraag',
  ingetrokken: 'Het beroep is ingetrokken',
} as const;
export type Beroepuitkomst = keyof typeof BEROEPUITKOMSTEN;
