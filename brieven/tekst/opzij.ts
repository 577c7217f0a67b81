/**
 * Values stand aside while Liquid and Markdown read a text: a character of the private use area (U+E000–U+F8FF) keeps the
 * place of each. So no value can ever be markup, and the Markdown of a text is the same for whoever it is about.
 */
import { BriefFout } from '../fout.ts';

const EERSTE = 0xe000;
const AANTAL = 0x1900;
const PLEKKEN = /[\ue000-\uf8ff]/g;

/** Keeps the place of a field when a text is looked at without data. */
export const PLEK = String.fromCharCode(EERSTE);
export const isPlek = (teken: string): boolean => /^[\ue000-\uf8ff]/.test(teken);

export class Opzij {
  readonly #waarden: string[] = [];

  /** What stands in the text instead of the value. */
  zet(waarde: string): string {
    if (this.#waarden.length === AANTAL)
      throw new BriefFout('tekst', `De brief heeft meer dan ${AANTAL} velden. Maak de lijsten korter.`);
    this.#waarden.push(waarde);
    return String.fromCharCode(EERSTE + this.#waarden.length - 1);
  }

  /** The text with its values; a character that was there by itself stays, and no font has it. */
  terug(tekst: string): string {
    return tekst.replace(PLEKKEN, (plek) => this.#waarden[plek.charCodeAt(0) - EERSTE] ?? plek);
  }
}
