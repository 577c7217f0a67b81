/** What is wrong with a text, said so that who wrote it can mend it. */
export interface Tekstfout {
  /** Counted from 1. */
  regel: number;
  wat: string;
  doe: string;
}

/** A field or a block that a text uses, and on which line. */
export interface Gebruik {
  naam: string;
  regel: number;
}
