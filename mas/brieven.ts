/** The letters that the method asks for. That one is due is a fact of the case; who made and sent it is another. */
export type Briefsoort = keyof typeof BRIEVEN;

/** By their names in the catalogue of letters (`brieven.md` §2). */
export const BRIEVEN = {
  kennisgevingsbrief: 'Kennisgevingsbrief',
  waarschuwing: 'Waarschuwing',
  'brief-na-onderzoek': 'Brief na onderzoek',
  'oproep-verhoor': 'Oproep voor verhoor',
  afsprakenkaart: 'Afsprakenkaart',
  'kennisgeving-procesverbaal': 'Kennisgeving van proces-verbaal',
  'terugkoppeling-school': 'Terugkoppeling aan de school',
  'uitnodiging-mdo': 'Uitnodiging voor het multidisciplinair overleg',
  'verslag-mdo': 'Verslag van het multidisciplinair overleg',
  'overdracht-doorstroompunt': 'Overdracht aan het Doorstroompunt',
  toestemmingsformulier: 'Toestemmingsformulier voor hulp',
  'halt-voorstel': 'Voorstel voor een Haltinterventie',
  'halt-geslaagd': 'Kennisgeving van een geslaagde Haltinterventie',
  'vooraankondiging-last': 'Vooraankondiging van een last onder dwangsom',
  'beschikking-last': 'Beschikking last onder dwangsom',
  invorderingsbeschikking: 'Invorderingsbeschikking',
  'aanmaning-dwangsom': 'Aanmaning om een dwangsom te betalen',
  'uitnodiging-gesprek': 'Uitnodiging voor een gesprek',
  'bericht-verhuizing': 'Bericht van overdracht aan de nieuwe gemeente',
  'mededeling-raad': 'Mededeling van het verzoek aan de Raad voor de Kinderbescherming',
  'mededeling-veilig-thuis': 'Mededeling van de melding bij Veilig Thuis',
  'afschrift-tafel': 'Afschrift van het verzoek aan de jeugdbeschermingstafel',
  'aanschrijving-absoluut': 'Aanschrijving: niet ingeschreven op een school',
  afsluitbrief: 'Afsluitbrief',
} as const;

/** For whom a text is written: who has to do with the duty, the jongere himself in his own words, or the school. */
export type Briefversie = 'ouder' | 'jongere' | 'school';
export type Briefkanaal = 'post' | 'e-mail' | 'uitgereikt';
export const BRIEFKANALEN: Readonly<Record<Briefkanaal, string>> = {
  post: 'Per post',
  'e-mail': 'Per e-mail',
  uitgereikt: 'In handen gegeven',
};

/** Why somebody else has to look before a letter goes out. */
export type Vierogenreden = 'adres-geheim' | 'geblokkeerd' | 'protocol';

/** To whom a copy goes. `id` is that of the person with gezag in our register; no name. */
export type Geadresseerde = { soort: 'gezag'; id: string } | { soort: 'jongere' } | { soort: 'school' };

/** Stands for the parents of whom nobody with gezag is known: they get none, and somebody has to say why that is so. */
export const GEZAG_ONBEKEND: Geadresseerde = { soort: 'gezag', id: 'onbekend' };

/** The bytes of a document, as they were when somebody settled what goes out. */
export interface Briefstuk {
  id: string;
  sha256: string;
}

/** One copy of a letter: for one person, with the very bytes that he gets. */
export interface Exemplaar {
  /** Unique for the life of the case: business key of its sending. */
  id: string;
  aan: Geadresseerde;
  versie: Briefversie;
  kanaal: Briefkanaal;
  document: Briefstuk;
}
