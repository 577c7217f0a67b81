/** Words of the law and the method that everything else is said in. */

/** AVG: supervision and care. WPG: investigation by a BOA (domain §8.3); every event carries its own. */
export type Regime = 'AVG' | 'WPG';

/** A case of absence is *luxe* when its first melding was reported as L; it stays what it was at the start. */
export type Verzuimzaaksoort = 'regulier' | 'luxe' | 'absoluut';

/** Every kind of case. An exemption and a request live a life of their own, on the same ledger and the same clock. */
export type Zaaksoort = Verzuimzaaksoort | 'vrijstelling' | 'aanvraag';

/** Which method a case follows: the stappenplan of the MAS, or the Leerplichtwet and the Awb alone. */
export type Zaakfamilie = 'verzuim' | 'vrijstelling' | 'aanvraag';
export const familieVan = (soort: Zaaksoort | null): Zaakfamilie =>
  soort === 'vrijstelling' || soort === 'aanvraag' ? soort : 'verzuim';

/** Codes of the kind of absence as schools report them through DUO (domain §3.1). */
export type DuoSoort = 'V3' | 'V4' | 'RMC' | 'L' | 'LRV' | 'O';

/** The routes that somebody can choose at step 7 (domain §2). */
export const KEUZEROUTES = [
  'basisroute',
  'vrijwillige-hulp',
  'halt',
  'dwang-civiel',
  'dwang-strafrecht',
  'last-onder-dwangsom',
] as const;
export type Keuzeroute = (typeof KEUZEROUTES)[number];

/** Of the last onder dwangsom no advice speaks: it has a table of its own, where the municipality imposes it at all (§2.6). */
export const ADVIESROUTES: readonly Keuzeroute[] = KEUZEROUTES.filter((route) => route !== 'last-onder-dwangsom');

/**
 * All routes that a case can hold. None of the kind `procesverbaal` is begun any more: it is how routekaart B was carried
 * out before the route of criminal law was there, and the cases of then go on as they began.
 */
export type Routesoort = Keuzeroute | 'procesverbaal';
