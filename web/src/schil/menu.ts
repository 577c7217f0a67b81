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
    | '/rapporten'
    | '/methode'
    | '/proefdraaien'
    | '/opvang'
    | '/archief'
    | '/vernietiging';
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
  ...(mag.rapporten ? [{ naar: '/rapporten' as const, naam: nl.schil.rapporten }] : []),
  { naar: '/methode', naam: nl.schil.methode },
  ...(mag.archief ? [{ naar: '/archief' as const, naam: nl.schil.archief }] : []),
  ...(mag.vernietiging ? [{ naar: '/vernietiging' as const, naam: nl.schil.vernietiging }] : []),
  ...(mag.proefzaken ? [{ naar: '/proefdraaien' as const, naam: nl.schil.proefdraaien }] : []),
  ...(mag.opvang ? [{ naar: '/opvang' as const, naam: nl.schil.opvang }] : []),
];

/** So many fit on one line beside who is signed in, on a screen of 1280 pixels. */
const OP_EEN_REGEL = 5;
/** What somebody seldom needs in a working day. */
const ZELDEN: ReadonlySet<Menupunt['naar']> = new Set([
  '/rapporten',
  '/methode',
  '/vernietiging',
  '/proefdraaien',
  '/opvang',
]);

/** Of a menu that is too long for one line: what stands on it, and what comes with "Meer". */
export function verdeel(punten: readonly Menupunt[]): { vooraan: readonly Menupunt[]; meer: readonly Menupunt[] } {
  if (punten.length <= OP_EEN_REGEL) return { vooraan: punten, meer: [] };
  return {
    vooraan: punten.filter(({ naar }) => !ZELDEN.has(naar)),
    meer: punten.filter(({ naar }) => ZELDEN.has(naar)),
  };
}

/** Where somebody begins his day. */
export const thuisVan = ({ mag }: Ik): '/werkvoorraad' | '/meldingen' | '/thuis' => {
  if (mag.handelen || mag.toewijzen) return '/werkvoorraad';
  return mag.melden ? '/meldingen' : '/thuis';
};
