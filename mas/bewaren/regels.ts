/** How long what is kept (domain §8.3, §11 Q20): which terms, from when they count, and whose they are. */
import { familieVan, type Regime, type Zaaksoort } from '../begrippen.ts';

/** What a term of retention can count from. */
export const BEWAARMOMENTEN = {
  geboorte: 'de geboorte',
  'einde-zaak': 'het einde van de zaak',
  'einde-vrijstelling': 'het einde van de laatste vrijstelling',
  'eerste-verwerking': 'de eerste verwerking',
  afhandeling: 'de dag waarop het is afgehandeld',
} as const;
export type Bewaarmoment = keyof typeof BEWAARMOMENTEN;

/** Kept up to and including the same day so many years later. */
export interface Bewaartermijn {
  vanaf: Bewaarmoment;
  jaren: number;
  bron: string;
}

/** Of several terms the one that ends last holds: destroyed too late can be put right, too early cannot. */
export interface Bewaarregel {
  naam: string;
  regime: Regime;
  termijnen: Bewaartermijn[];
  /** The part of Schakel that will use it; a rule that is used now has none. */
  later?: string;
}

/** All of a case, or only what falls under the Wpg: that has a term of its own. */
export const VERNIETIGDELEN = { geheel: 'de hele zaak', wpg: 'wat onder de Wpg valt' } as const;
export type Vernietigdeel = keyof typeof VERNIETIGDELEN;

export const WPG_REGEL = 'wpg/vernietigen';
export const BERICHT_REGEL = 'bericht/niet-geplaatst';

export const zaakregelVan = (soort: Zaaksoort | null): string => `zaak/${familieVan(soort)}`;

/** The rules that a protocol must hold. */
export const NODIGE_BEWAARTERMIJNEN: readonly string[] = [
  zaakregelVan('regulier'),
  zaakregelVan('vrijstelling'),
  zaakregelVan('aanvraag'),
  WPG_REGEL,
  BERICHT_REGEL,
];
