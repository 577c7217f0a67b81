/** What is wrong with a model or with what it was asked, said to the person who must mend it. */

export type Foutcode =
  | 'geen-dmn'
  | 'model'
  | 'niet-ondersteund'
  | 'onbekende-beslissing'
  | 'invoer-ontbreekt'
  | 'verkeerd-type'
  | 'niet-toegestaan'
  | 'feel'
  | 'hit-policy'
  | 'geen-regel';

/** Place in a model, as far as it is known. */
export interface Plaats {
  beslissing: string;
  /** Number of the rule, from 1. */
  regel?: number;
  /** Label of the column, or the part of the decision. */
  cel?: string;
}

/** A model that cannot be read, or a decision that cannot be taken. */
export class DmnFout extends Error {
  override readonly name = 'DmnFout';
  readonly code: Foutcode;
  readonly wat: string;
  readonly doe: string;
  readonly plaats: Plaats;

  constructor(code: Foutcode, wat: string, doe: string, plaats: Plaats) {
    super(`${toonPlaats(plaats)}: ${wat}. ${doe}.`);
    this.code = code;
    this.wat = wat;
    this.doe = doe;
    this.plaats = plaats;
  }
}

/** "verzuimsoort, regel 3, kolom uren". */
const toonPlaats = ({ beslissing, regel, cel }: Plaats): string =>
  [beslissing, regel === undefined ? [] : `regel ${regel}`, cel === undefined ? [] : `kolom ${cel}`].flat().join(', ');
