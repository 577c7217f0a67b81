import type { Ik } from '../api/ik.ts';
import { nl } from '../teksten/nl.ts';

export interface Menupunt {
  naar:
    | '/werkvoorraad'
    | '/vrijstellingen'
    | '/aanvragen'
    | '/absoluut'
    | '/meldingen'
    | '/berichten'
    | '/methode'
    | '/proefdraaien'
    | '/opvang';
  naam: string;
}

/** What somebody may open; what he may not open is not there. */
export const menuVan = ({ mag }: Ik): Menupunt[] => [
  ...(mag.handelen || mag.toewijzen
    ? [
        { naar: '/werkvoorraad' as const, naam: nl.schil.werkvoorraad },
        { naar: '/vrijstellingen' as const, naam: nl.schil.vrijstellingen },
        { naar: '/aanvragen' as const, naam: nl.schil.aanvragen },
        { naar: '/absoluut' as const, naam: nl.schil.absoluut },
      ]
    : []),
  ...(mag.melden ? [{ naar: '/meldingen' as const, naam: nl.schil.meldingen }] : []),
  ...(mag.ongeplaatst ? [{ naar: '/berichten' as const, naam: nl.schil.ongeplaatst }] : []),
  { naar: '/methode', naam: nl.schil.methode },
  ...(mag.proefzaken ? [{ naar: '/proefdraaien' as const, naam: nl.schil.proefdraaien }] : []),
  ...(mag.opvang ? [{ naar: '/opvang' as const, naam: nl.schil.opvang }] : []),
];

/** Where somebody begins his day. */
export const thuisVan = ({ mag }: Ik): '/werkvoorraad' | '/meldingen' | '/thuis' => {
  if (mag.handelen || mag.toewijzen) return '/werkvoorraad';
  return mag.melden ? '/meldingen' : '/thuis';
};
