/**
 * Who is suspected, as the BOA says when he calls somebody for a verhoor (BR05): who has gezag (LPW 2 lid 1), or the jongere
 * from twelve (lid 3). Each is an id of our register, or {@link JONGERE}; no name.
 */
import type { Dossier } from './dossier/types.ts';
import { bekleedMetGezag, type MetGezag, type Verdachte } from './geadresseerden.ts';
import { LEEFTIJDEN } from './leeftijd.ts';

export const JONGERE = 'jongere';

export interface Verdachtekandidaat {
  id: string;
  /** The kind of the absence points to him: luxeverzuim is the parents', other absence that of a jongere from twelve. */
  standaard: boolean;
}

/** Enrolment is the duty of who has gezag: of absoluut verzuim no jongere is suspected (LPW 2 lid 1; AANW 6). */
export const kanVerdachtZijn = ({ soort }: Pick<Dossier, 'soort'>, id: string): boolean =>
  soort !== 'absoluut' || id !== JONGERE;

/** Whom a BOA can call. */
export function kandidaatVerdachten(
  luxe: boolean,
  leeftijd: number,
  gezag: readonly Pick<MetGezag, 'id' | 'rol'>[],
): Verdachtekandidaat[] {
  const kan = leeftijd >= LEEFTIJDEN.verwijtbaar;
  return [
    ...bekleedMetGezag(gezag).map(({ id }) => ({ id, standaard: luxe || !kan })),
    ...(kan ? [{ id: JONGERE, standaard: !luxe }] : []),
  ];
}

/**
 * Who was called for this verhoor; without one for any of the case.
 * @returns undefined in a case of before it was asked
 */
export function verdachtenIn(d: Dossier, verhoor?: string): readonly string[] | undefined {
  const bekend = Object.values(d.verhoren)
    .filter(({ id }) => verhoor === undefined || id === verhoor)
    .flatMap(({ verdachten }) => verdachten ?? []);
  return bekend.length === 0 ? undefined : [...new Set(bekend)];
}

export function verdachteUit(verdachten: readonly string[]): Verdachte {
  if (!verdachten.includes(JONGERE)) return 'ouder';
  return verdachten.length > 1 ? 'beiden' : 'jongere';
}
