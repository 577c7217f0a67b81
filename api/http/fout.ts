/** What went wrong, as the person who must act reads it: RFC 9457, Dutch, with a type that stays the same. */

export interface Veldfout {
  veld: string;
  fout: string;
}

interface Soort {
  status: number;
  title: string;
}

/** Every error that the API gives, by its code. `type` is `urn:schakel:fout:<code>`: programs may rely on it. */
export const FOUTEN = {
  'verzoek-ongeldig': { status: 400, title: 'Het verzoek is niet te lezen' },
  'niet-aangemeld': { status: 401, title: 'U bent niet aangemeld' },
  'geen-recht': { status: 403, title: 'Dit mag u niet' },
  'niet-gevonden': { status: 404, title: 'Niet gevonden' },
  'methode-onbekend': { status: 405, title: 'Dit kan hier niet' },
  conflict: { status: 409, title: 'Dit kan nu niet' },
  'te-groot': { status: 413, title: 'Het bericht is te groot' },
  'verkeerd-soort-inhoud': { status: 415, title: 'Dit soort inhoud wordt niet gelezen' },
  'inhoud-ongeldig': { status: 422, title: 'De inhoud klopt niet' },
  'te-veel': { status: 429, title: 'U probeert het te vaak' },
  'onverwachte-fout': { status: 500, title: 'Er ging iets mis in Schakel' },
  'niet-beschikbaar': { status: 503, title: 'Schakel kan dit nu niet doen' },
} as const satisfies Record<string, Soort>;
export type Foutcode = keyof typeof FOUTEN;

/** The one error of the API. Everything else that is thrown is translated to it, or is a 500. */
export class ApiFout extends Error {
  override readonly name = 'ApiFout';
  readonly code: Foutcode;
  readonly status: number;
  /** More members of the problem, such as `velden`. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly koppen: Readonly<Record<string, string>>;

  constructor(
    code: Foutcode,
    detail: string,
    extra: Record<string, unknown> = {},
    koppen: Record<string, string> = {},
  ) {
    super(detail);
    this.code = code;
    this.status = FOUTEN[code].status;
    this.extra = extra;
    this.koppen = koppen;
  }

  alsProbleem(verzoekId: string): Record<string, unknown> {
    return {
      type: `urn:schakel:fout:${this.code}`,
      title: FOUTEN[this.code].title,
      status: this.status,
      detail: this.message,
      instance: `urn:uuid:${verzoekId}`,
      ...this.extra,
    };
  }
}

/** What a person should wait before trying again, in seconds. */
const WACHT_S = 5;

export const ongeldig = (velden: Veldfout[]): ApiFout => new ApiFout('verzoek-ongeldig', opsomming(velden), { velden });
export const inhoudOngeldig = (velden: Veldfout[], extra: Record<string, unknown> = {}): ApiFout =>
  new ApiFout('inhoud-ongeldig', opsomming(velden), { velden, ...extra });
export const nietGevonden = (detail: string): ApiFout => new ApiFout('niet-gevonden', detail);
export const geenRecht = (detail: string): ApiFout => new ApiFout('geen-recht', detail);
export const conflict = (code: string, detail: string, extra: Record<string, unknown> = {}): ApiFout =>
  new ApiFout('conflict', detail, { code, ...extra });
export const nietAangemeld = (detail: string): ApiFout =>
  new ApiFout('niet-aangemeld', detail, {}, { 'WWW-Authenticate': 'Bearer realm="schakel"' });
export const nietBeschikbaar = (detail: string): ApiFout =>
  new ApiFout('niet-beschikbaar', detail, {}, { 'Retry-After': String(WACHT_S) });

const opsomming = (velden: Veldfout[]): string => velden.map(({ veld, fout }) => `${veld}: ${fout}`).join(' ');
