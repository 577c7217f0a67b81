/** What a letter is made of. Everything here is data: nothing of it is ever read as Liquid, Markdown or Typst, but `tekst` and `blokken`. */
import type { Briefversie } from '../mas/brieven.ts';
import type { Dag } from '../mas/datum.ts';
import type { Briefpapier } from '../mas/protocol.ts';

export interface Briefopdracht {
  /** The text of the protocol: Liquid over a small Markdown (`brieven/tekst`). */
  tekst: string;
  /** Texts that letters share, by the name that `{% blok naam %}` uses. */
  blokken: Readonly<Record<string, string>>;
  /** What the fields of the text stand for: groups of values. A field that is absent or null is not filled. */
  gegevens: Readonly<Record<string, unknown>>;
  /** The free paragraphs of the official, at `{% alinea %}`; an empty line begins a new one. Empty when there are none. */
  alinea: string;
  papier: Briefpapier;
  versie: Briefversie;
  kop: {
    /** As it stands in the window of the envelope, at most 6 lines. */
    ontvanger: string[];
    /** Of the letter; also that of the PDF, so that equal input gives equal bytes. */
    datum: Dag;
    kenmerk: string;
  };
  ondertekening: {
    /** "namens burgemeester en wethouders van …" (Awb 10:10); null when somebody signs in his own name. */
    namens: string | null;
    naam: string;
    functie: string;
    /** Telephone, e-mail: a line each. */
    contact: string[];
  };
  /** Names of what goes along. */
  bijlagen: string[];
  /** The earlier letter that this one puts right. */
  vervangt?: { datum: Dag };
}

export type Motor = 'typst-native 0.14.2' | 'typst-wasm 0.14.2';

export interface Brief {
  /** PDF/UA-1. */
  pdf: Uint8Array;
  /** Of the bytes, in hex. */
  sha256: string;
  motor: Motor;
  bladzijden: number;
  /** What the letter is about: its heading, and the title of the document. */
  titel: string;
}
