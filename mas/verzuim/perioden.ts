import { type Dag, plusDagen } from '../datum.ts';
import { plusSchooldagen } from '../kalender.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';
import { type Gemist, gemistPerDag, type Verzuimopgave } from './opgave.ts';

/** Absence without a day at school in it. */
export interface Verzuimperiode {
  van: Dag;
  /** Null as long as it lasts. */
  totEnMet: Dag | null;
}

/** Whether every schooldag from one day to another was missed as a whole. */
export function isAaneengesloten(
  van: Dag,
  totEnMet: Dag,
  gemist: ReadonlyMap<Dag, Gemist>,
  kalender: Kalender,
  regio: Vakantieregio,
): boolean {
  for (let dag = van; dag <= totEnMet; dag = plusSchooldagen(dag, 1, kalender, regio))
    if (gemist.get(dag) !== 'hele-dag') return false;
  return true;
}

/**
 * The stretches of absence in which the pupil was not at school at all. Weekends, feestdagen and holidays do not break
 * one, since there was no school to go to.
 * @param terugOp a day on which the pupil was back: what was reported as lasting from before it ended the day before
 */
export function aaneengeslotenPerioden(
  opgaven: readonly Verzuimopgave[],
  terugOp: Dag | null,
  kalender: Kalender,
  regio: Vakantieregio,
): Verzuimperiode[] {
  const volgende = (dag: Dag): Dag => plusSchooldagen(dag, 1, kalender, regio);
  const losse = [...gemistPerDag(opgaven, kalender, regio)]
    .filter(([, wat]) => wat === 'hele-dag')
    .map(([dag]): Verzuimperiode => ({ van: dag, totEnMet: dag }));
  const hele = opgaven
    .filter(({ allesGemist }) => allesGemist)
    .map(({ eersteDag, laatsteDag }) => ({ van: eersteDag, totEnMet: eindVan(eersteDag, laatsteDag, terugOp) }));
  return [...losse, ...hele]
    .sort((a, b) => (a.van < b.van ? -1 : 1))
    .reduce<Verzuimperiode[]>((uit, periode) => {
      const vorige = uit.at(-1);
      const sluitAan = vorige && (vorige.totEnMet === null || periode.van <= volgende(vorige.totEnMet));
      return sluitAan ? [...uit.slice(0, -1), voegSamen(vorige, periode)] : [...uit, periode];
    }, []);
}

const eindVan = (eersteDag: Dag, laatsteDag: Dag | null, terugOp: Dag | null): Dag | null =>
  laatsteDag ?? (terugOp !== null && eersteDag < terugOp ? plusDagen(terugOp, -1) : null);

const voegSamen = (a: Verzuimperiode, b: Verzuimperiode): Verzuimperiode => ({
  van: a.van,
  totEnMet: a.totEnMet === null || b.totEnMet === null ? null : a.totEnMet > b.totEnMet ? a.totEnMet : b.totEnMet,
});

/** First day of the absence that still lasts, or null when the pupil goes to school. */
export const lopendVanaf = (perioden: readonly Verzuimperiode[]): Dag | null =>
  perioden.find(({ totEnMet }) => totEnMet === null)?.van ?? null;
