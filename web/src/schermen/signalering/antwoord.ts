import { nl } from '../../teksten/nl.ts';
import { type Vraag, WEET_NIET } from '../handeling/lijst.ts';

/** An answer as a person reads it; of a count with what is counted. */
export function naamVanAntwoord({ keuzes, eenheid }: Pick<Vraag, 'keuzes' | 'eenheid'>, antwoord: string): string {
  if (antwoord === WEET_NIET) return nl.handeling.weetNiet;
  return keuzes.find(({ code }) => code === antwoord)?.naam ?? [antwoord, eenheid].filter(Boolean).join(' ');
}
