/** Why a letter cannot be made, in words for the person who made it. */
export type Briefreden =
  /** A field that the text needs is not filled: `velden` says which. */
  | 'veld-leeg'
  /** A character that the font does not have. */
  | 'teken'
  /** The address does not fit the window of the envelope. */
  | 'adres'
  /** There is a free paragraph, and the text has no place for it. */
  | 'alinea'
  /** The text of the protocol is wrong, which `keurTekst` would have told. */
  | 'tekst'
  /** The engine refused, or warned. */
  | 'motor';

export class BriefFout extends Error {
  override readonly name = 'BriefFout';
  readonly reden: Briefreden;
  /** Paths of fields, such as `afspraak.datum`; only with `veld-leeg`. */
  readonly velden: readonly string[];

  /** `wat` is Dutch, says what is wrong and what to do, and holds no personal data but what the writer typed himself. */
  constructor(reden: Briefreden, wat: string, velden: readonly string[] = []) {
    super(wat);
    this.reden = reden;
    this.velden = velden;
  }
}
