/** Collects what is wrong with one decision. */
import type { Tabelbevinding } from './bevinding.ts';

export type Waar = Pick<Tabelbevinding, 'regel' | 'cel' | 'tekst'>;

export class Melder {
  readonly bevindingen: Tabelbevinding[] = [];
  readonly #beslissing: string;

  constructor(beslissing: string) {
    this.#beslissing = beslissing;
  }

  /** Notes what is wrong at a place, and what to do about it. */
  meld(waar: Waar, wat: string, doe: string): void {
    this.bevindingen.push({ beslissing: this.#beslissing, ...waar, wat, doe });
  }
}
