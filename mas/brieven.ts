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
  'overdracht-doorstroompunt': 'Overdracht aan het Doorstroompunt',
  toestemmingsformulier: 'Toestemmingsformulier voor hulp',
  'halt-voorstel': 'Voorstel voor een Haltinterventie',
  'uitnodiging-gesprek': 'Uitnodiging voor een gesprek',
  'bericht-verhuizing': 'Bericht van overdracht aan de nieuwe gemeente',
} as const;
