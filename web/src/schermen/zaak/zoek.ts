import type { Tijdlijnregel } from '../../api/zaak.ts';

export type Regelsoort = Tijdlijnregel['soort'];

/** In the order in which the choice offers them: what is looked for most stands first. */
export const REGELSOORTEN = [
  'besluit',
  'stap',
  'route',
  'termijn',
  'post',
  'afspraak',
  'bevinding',
  'melding',
  'beheer',
] as const satisfies readonly Regelsoort[];

export interface ZaakZoek {
  /** Which kind of lines the timeline shows; absent is all of them. */
  toon?: Regelsoort;
}

export function leesZaakZoek({ toon }: Record<string, unknown>): ZaakZoek {
  const soort = REGELSOORTEN.find((soort) => soort === toon);
  return soort === undefined ? {} : { toon: soort };
}
