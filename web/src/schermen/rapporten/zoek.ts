import type { paths } from '../../api/schema.ts';
import { bekend } from '../../bekend.ts';
import { dezeMaand } from '../absoluut/maand.ts';

type Vraag = NonNullable<paths['/v1/rapporten/pas-toe-of-leg-uit']['get']['parameters']['query']>;
export type Verdeling = NonNullable<Vraag['per']>;

export const VERDELINGEN = ['norm', 'gemeente', 'school', 'maand'] as const satisfies Verdeling[];
const DELEN = ['motivaties', 'intervisie'] as const;

/** What the report is about, and which part of the page is shown; without it the figures. */
export interface RapportZoek extends Vraag {
  deel?: (typeof DELEN)[number];
}

const MAAND = /^20\d\d-(0[1-9]|1[0-2])$/;
const CODE = /^[\w./:-]{1,120}$/;
const past = (vorm: RegExp, waarde: unknown): string | undefined =>
  typeof waarde === 'string' && vorm.test(waarde) ? waarde : undefined;

/** The address as somebody may have typed it: what means nothing is left out. */
export function leesRapportZoek(zoek: Record<string, unknown>): RapportZoek {
  const [van, totEnMet] = [past(MAAND, zoek.van), past(MAAND, zoek.totEnMet)];
  const [gemeente, vestiging, norm] = [past(CODE, zoek.gemeente), past(CODE, zoek.vestiging), past(CODE, zoek.norm)];
  const [per, deel] = [bekend(VERDELINGEN, zoek.per), bekend(DELEN, zoek.deel)];
  return {
    ...(van && { van }),
    ...(totEnMet && { totEnMet }),
    ...(gemeente && { gemeente }),
    ...(vestiging && { vestiging }),
    ...(norm && { norm }),
    ...(per && per !== 'norm' && { per }),
    ...(deel && { deel }),
  };
}

/** The year in which the school year of this month began: in August. */
export const beginVanSchooljaar = (maand = dezeMaand()): number =>
  Number(maand.slice(0, 4)) - (maand.slice(5) < '08' ? 1 : 0);
export const schooljaar = (begin: number): { van: string; totEnMet: string } => ({
  van: `${begin}-08`,
  totEnMet: `${begin + 1}-07`,
});

const JAREN_TERUG = 5;
export const schooljaren = (): number[] => {
  const nu = beginVanSchooljaar();
  return Array.from({ length: JAREN_TERUG }, (_, n) => nu - n);
};
