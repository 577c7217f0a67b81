/** What `zetsel/dossier.typ` is given: a document that is read and looked up in, with headings, tables and a table of contents. */
import type { Dag } from '../mas/datum.ts';
import { metVreemdeTekens } from './motor/lettertype.ts';
import { alsRegel } from './tekst/waarde.ts';

export type Dossierblok =
  | { soort: 'kop'; niveau: 2 | 3; tekst: string }
  /** A line break in a text stays one. */
  | { soort: 'alinea'; tekst: string; nadruk?: true }
  | { soort: 'lijst'; items: string[] }
  /** `breedtes` are shares of the line; every row has as many cells as there are headings. */
  | { soort: 'tabel'; koppen: string[]; breedtes: number[]; rijen: string[][] };

export interface Dossierdocument {
  titel: string;
  /** Under its title: for whom it is, or of which day. */
  van: string;
  /** Of the document; also that of the PDF, so that equal input gives equal bytes. */
  datum: Dag;
  /** At the foot of each page. */
  voet: string;
  blokken: Dossierblok[];
}

/** A file that is long gets a list of its headings in front, from so many of the second level on. */
const KOPPEN_VOOR_INHOUD = 6;

/** As paper can show it: lines, and what the font does not have by its number. A dossier is never refused for a sign in it. */
const opgeschoond = (tekst: string): string =>
  metVreemdeTekens(
    tekst
      .split(/\r\n|\n|\r/)
      .map(alsRegel)
      .filter((regel) => regel !== '')
      .join('\n'),
  );

function schoon(blok: Dossierblok): Dossierblok {
  switch (blok.soort) {
    case 'kop':
    case 'alinea':
      return { ...blok, tekst: opgeschoond(blok.tekst) };
    case 'lijst':
      return { ...blok, items: blok.items.map(opgeschoond) };
    case 'tabel':
      return { ...blok, koppen: blok.koppen.map(opgeschoond), rijen: blok.rijen.map((rij) => rij.map(opgeschoond)) };
  }
}

export function alsZetsel({ blokken, ...rest }: Dossierdocument): object {
  const hoofdstukken = blokken.filter((blok) => blok.soort === 'kop' && blok.niveau === 2).length;
  return {
    ...rest,
    titel: alsRegel(metVreemdeTekens(rest.titel)),
    van: opgeschoond(rest.van),
    voet: alsRegel(metVreemdeTekens(rest.voet)),
    inhoud: hoofdstukken >= KOPPEN_VOOR_INHOUD,
    blokken: blokken.map(schoon),
  };
}
