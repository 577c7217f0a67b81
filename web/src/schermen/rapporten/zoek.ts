import type { paths } from '../../api/schema.ts';
import { bekend } from '../../bekend.ts';
import { dezeMaand } from '../absoluut/maand.ts';

type Vraag = NonNullable<paths['/v1/rapporten/pas-toe-of-leg-uit']['get']['parameters']['query']>;
export type Verdeling = NonNullable<Vraag['per']>;

export const VERDELINGEN = ['norm', 'gemeente', 'school', 'maand'] as const satisfies Verdeling[];
const DELEN = ['motivaties', 'intervisie'] as const;

/** What the report is about, and which part of the page is shown; without it the figures. */
export type RapportZoek = { [K in keyof Vraag]?: Vraag[K] | undefined } & {
  deel?: (typeof DELEN)[number] | undefined;
  /** Of the motivations: the line of the report that they belong to. */
  bij?: string | undefined;
};

const MAAND = /^20\d\d-(0[1-9]|1[0-2])$/;
const CODE = /^[\w./:-]{1,120}$/;
const past = (vorm: RegExp, waarde: unknown): string | undefined =>
  typeof waarde === 'string' && vorm.test(waarde) ? waarde : undefined;

/** The address as somebody may have typed it: what means nothing is left out, and named so that it goes. */
export function leesRapportZoek(zoek: Record<string, unknown>): RapportZoek {
  const per = bekend(VERDELINGEN, zoek.per);
  const deel = bekend(DELEN, zoek.deel);
  return {
    van: past(MAAND, zoek.van),
    totEnMet: past(MAAND, zoek.totEnMet),
    gemeente: past(CODE, zoek.gemeente),
    vestiging: past(CODE, zoek.vestiging),
    norm: past(CODE, zoek.norm),
    per: per === 'norm' ? undefined : per,
    deel,
    bij: deel === 'motivaties' ? past(CODE, zoek.bij) : undefined,
  };
}

const VELD = { gemeente: 'gemeente', school: 'vestiging' } as const;

/** What the motivations are asked for: the report, narrowed to the line that they belong to. */
export function vanRegel({ bij, deel: _, per = 'norm', ...rapport }: RapportZoek): RapportZoek {
  if (bij === undefined) return rapport;
  // as long as no norm was chosen, a line is one of the norms
  if (per === 'norm' || rapport.norm === undefined) return { ...rapport, norm: bij };
  return per === 'maand' ? { ...rapport, van: bij, totEnMet: bij } : { ...rapport, [VELD[per]]: bij };
}

/** The report that somebody came from: without what the way into its motivations added. */
export const zonderRegel = ({ deel: _, bij: __, ...rapport }: RapportZoek): RapportZoek => rapport;

/** The year in which the school year of this month began: in August. */
export const beginVanSchooljaar = (maand: string = dezeMaand()): number =>
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
