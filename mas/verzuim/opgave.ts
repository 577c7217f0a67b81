import { type Dag, plusDagen } from '../datum.ts';
import { isSchooldag } from '../kalender.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';

/** When a pupil was absent, as one melding says it (domain §7.1). */
export interface Verzuimopgave {
  eersteDag: Dag;
  /** Null as long as the absence lasts. */
  laatsteDag: Dag | null;
  /** Missed every lesson from the first day to the last. */
  allesGemist: boolean;
  /** Per day the whole day, or the numbers of the lessons that were missed. */
  dagen: readonly { datum: Dag; heleDag?: true; lesuren?: readonly number[] }[];
}

/** The fields of the text of a melding that say when the pupil was absent. */
export interface Meldingtekst {
  begindatum: Dag;
  einddatum?: Dag;
  alleLessenGemist: boolean;
  verzuimspecificatie: Verzuimopgave['dagen'];
}

/** A text that was destroyed, or that holds no specification, counts for nothing. */
export const opgaveUit = (m: Partial<Meldingtekst>): Verzuimopgave[] =>
  m.begindatum === undefined
    ? []
    : [
        {
          eersteDag: m.begindatum,
          laatsteDag: m.einddatum ?? null,
          allesGemist: m.alleLessenGemist ?? false,
          dagen: m.verzuimspecificatie ?? [],
        },
      ];

/** What was missed on one schooldag: everything, or these lessons. */
export type Gemist = 'hele-dag' | ReadonlySet<number>;

/** What was reported as lasting from before a return ended the day before it. */
export const totTerugkeer = (opgaven: readonly Verzuimopgave[], terugOp: Dag | null): Verzuimopgave[] =>
  opgaven.map((o) =>
    terugOp !== null && o.eersteDag < terugOp && (o.laatsteDag ?? terugOp) >= terugOp
      ? { ...o, laatsteDag: plusDagen(terugOp, -1) }
      : o,
  );

/** The days of which a melding says that all was missed, as far as they have come. */
const heleDagen = ({ eersteDag, laatsteDag, allesGemist }: Verzuimopgave, vandaag: Dag): Verzuimopgave['dagen'] => {
  const uit: { datum: Dag; heleDag: true }[] = [];
  const einde = laatsteDag !== null && laatsteDag < vandaag ? laatsteDag : vandaag;
  for (let datum = eersteDag; allesGemist && datum <= einde; datum = plusDagen(datum, 1))
    uit.push({ datum, heleDag: true });
  return uit;
};

/**
 * Per schooldag what was missed, all meldingen together: a lesson that two of them name was missed once.
 * @param vandaag what was reported as missed altogether counts up to this day
 */
export function gemistPerDag(
  opgaven: readonly Verzuimopgave[],
  vandaag: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): Map<Dag, Gemist> {
  const uit = new Map<Dag, Gemist>();
  for (const { datum, heleDag, lesuren = [] } of opgaven.flatMap((o) => [...o.dagen, ...heleDagen(o, vandaag)])) {
    if (!isSchooldag(datum, kalender, regio)) continue;
    const eerder = uit.get(datum);
    uit.set(datum, heleDag || eerder === 'hele-dag' ? 'hele-dag' : new Set([...(eerder ?? []), ...lesuren]));
  }
  return new Map([...uit].sort(([a], [b]) => (a < b ? -1 : 1)));
}
