/** Words of the law and the method that everything else is said in. */

/** AVG: supervision and care. WPG: investigation by a BOA (domain §8.3); every event carries its own. */
export type Regime = 'AVG' | 'WPG';

/** A case is *luxe* when its first melding was reported as L; it stays what it was at the start. */
export type Zaaksoort = 'regulier' | 'luxe';

/** Codes of the kind of absence as schools report them through DUO (domain §3.1). */
export type DuoSoort = 'V3' | 'V4' | 'RMC' | 'L' | 'LRV' | 'O';

/** The routes that step 4 or step 8 can carry out. */
export type Routesoort = 'basisroute' | 'procesverbaal';
