/** Why signing in by browser came to nothing. The start page says it in words: `/?aanmelden=<reden>`. */
export type Reden = 'mislukt' | 'geen-account' | 'onbereikbaar';

export class Aanmeldfout extends Error {
  override readonly name = 'Aanmeldfout';
  readonly reden: Reden;
  /** Code that the issuer answered with, such as `invalid_client`: for whoever wrote the settings. */
  readonly antwoord: string | undefined;

  constructor(reden: Reden, cause?: unknown, antwoord?: string) {
    super(`aanmelden: ${reden}`, { cause });
    this.reden = reden;
    this.antwoord = antwoord;
  }
}
