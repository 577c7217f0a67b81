/** The fields of the DUO verzuimmelding, by their path in the message: one table for the form, its checks and the message. */

interface Regel {
  soort: 'tekst' | 'lang' | 'dag' | 'getal' | 'ja-nee' | 'keuze';
  verplicht?: true;
  max?: number;
  /** What it looks like after blanks are taken out of it. */
  patroon?: RegExp;
}

const POSTCODE = /^\d{4}[A-Z]{2}$/;

/** In the order of the form. */
export const VELDEN = {
  'leerling.persoonsnummer': { soort: 'tekst', verplicht: true, patroon: /^\d{9}$/ },
  'leerling.voornaam': { soort: 'tekst', verplicht: true, max: 100 },
  'leerling.achternaam': { soort: 'tekst', verplicht: true, max: 200 },
  'leerling.geboortedatum': { soort: 'dag', verplicht: true },
  'leerling.geslacht': { soort: 'keuze', verplicht: true },
  'leerling.startkwalificatie': { soort: 'ja-nee', verplicht: true },
  telefoon: { soort: 'tekst', max: 30 },
  'leerling.gemeente': { soort: 'keuze', verplicht: true },
  'leerling.adres.straat': { soort: 'tekst', max: 100 },
  'leerling.adres.huisnummer': { soort: 'tekst', max: 20 },
  'leerling.adres.postcode': { soort: 'tekst', patroon: POSTCODE },
  'leerling.adres.plaats': { soort: 'tekst', max: 80 },
  'afwijkendAdres.straat': { soort: 'tekst', max: 100 },
  'afwijkendAdres.huisnummer': { soort: 'tekst', max: 20 },
  'afwijkendAdres.postcode': { soort: 'tekst', patroon: POSTCODE },
  'afwijkendAdres.plaats': { soort: 'tekst', max: 80 },
  'afwijkendAdres.locatieaanduiding': { soort: 'tekst', max: 100 },
  begindatum: { soort: 'dag', verplicht: true },
  einddatum: { soort: 'dag' },
  alleLessenGemist: { soort: 'ja-nee', verplicht: true },
  reden: { soort: 'tekst', verplicht: true, max: 200 },
  soort: { soort: 'keuze', verplicht: true },
  naamLeslocatie: { soort: 'tekst', verplicht: true, max: 100 },
  'onderwijsdeelname.opleiding': { soort: 'tekst', verplicht: true, max: 40 },
  'onderwijsdeelname.leerjaar': { soort: 'getal', verplicht: true, patroon: /^[1-8]$/ },
  'onderwijsdeelname.niveau': { soort: 'tekst', max: 20 },
  'onderwijsdeelname.leerweg': { soort: 'tekst', max: 20 },
  'onderwijsdeelname.vorm': { soort: 'tekst', max: 20 },
  'melder.naam': { soort: 'tekst', verplicht: true, max: 200 },
  'melder.functie': { soort: 'tekst', verplicht: true, max: 100 },
  'melder.telefoon': { soort: 'tekst', verplicht: true, max: 30 },
  'melder.email': { soort: 'tekst', verplicht: true, max: 254, patroon: /^[^@\s]+@[^@\s]+\.[^@\s]+$/ },
  ondernomenActie: { soort: 'lang', verplicht: true, max: 2_000 },
  actieGewenst: { soort: 'ja-nee', verplicht: true },
  toelichting: { soort: 'lang', max: 2_000 },
} as const satisfies Record<string, Regel>;

export type Veldnaam = keyof typeof VELDEN;
export const VELDNAMEN = Object.keys(VELDEN) as Veldnaam[];
export const regelVan = (naam: Veldnaam): Regel => VELDEN[naam];

/** Half an address is none: who fills in one of these fills in all. */
export const ADRESSEN = (['leerling.adres', 'afwijkendAdres'] as const).map((pad) => [
  `${pad}.straat` as const,
  `${pad}.huisnummer` as const,
  `${pad}.postcode` as const,
  `${pad}.plaats` as const,
]);
