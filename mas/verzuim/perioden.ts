import { type Dag, plusDagen } from '../datum.ts';
import { plusSchooldagen } from '../kalender.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';
import { type Gemist, gemistPerDag, totTerugkeer, type Verzuimopgave } from './opgave.ts';

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
 * @param vandaag an end that was announced for later has not come yet
 * @param terugOp a day on which the pupil was back: what was reported as lasting from before it ended the day before
 */
export function aaneengeslotenPerioden(
  opgaven: readonly Verzuimopgave[],
  terugOp: Dag | null,
  vandaag: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): Verzuimperiode[] {
  const volgende = (dag: Dag): Dag => plusSchooldagen(dag, 1, kalender, regio);
  const losse = [...gemistPerDag(opgaven.map(alleenGenoemd), vandaag, kalender, regio)]
    .filter(([, wat]) => wat === 'hele-dag')
    .map(([dag]): Verzuimperiode => ({ van: dag, totEnMet: dag }));
  const hele = totTerugkeer(opgaven, terugOp)
    .filter(({ allesGemist }) => allesGemist)
    .map(({ eersteDag, laatsteDag }) => ({
      van: plusSchooldagen(plusDagen(eersteDag, -1), 1, kalender, regio),
      totEnMet: laatsteDag !== null && laatsteDag < vandaag ? laatsteDag : null,
    }))
    .filter(({ van, totEnMet }) => totEnMet === null || van <= totEnMet);
  return [...losse, ...hele]
    .sort((a, b) => (a.van < b.van ? -1 : 1))
    .reduce<Verzuimperiode[]>((uit, periode) => {
      const vorige = uit.at(-1);
      const sluitAan = vorige && (vorige.totEnMet === null || periode.van <= volgende(vorige.totEnMet));
      // a return between the two was a day at school, also where no schooldag lies between
      const terugErtussen =
        vorige?.totEnMet != null && terugOp !== null && vorige.totEnMet < terugOp && terugOp <= periode.van;
      return sluitAan && !terugErtussen ? [...uit.slice(0, -1), voegSamen(vorige, periode)] : [...uit, periode];
    }, []);
}

const alleenGenoemd = (opgave: Verzuimopgave): Verzuimopgave => ({ ...opgave, allesGemist: false });

const voegSamen = (a: Verzuimperiode, b: Verzuimperiode): Verzuimperiode => ({
  van: a.van,
  totEnMet: a.totEnMet === null || b.totEnMet === null ? null : a.totEnMet > b.totEnMet ? a.totEnMet : b.totEnMet,
});

/** First day of the absence that still lasts, or null when the pupil goes to school. */
export const lopendVanaf = (perioden: readonly Verzuimperiode[]): Dag | null =>
  perioden.find(({ totEnMet }) => totEnMet === null)?.van ?? null;
