import type { KeyboardEvent } from 'react';

/** The keys of the list (specification §7): they work only while the focus is in a row of it. */
export interface Lijsttoetsen {
  kies: (zaakId: string) => void;
  naarBalk: () => void;
  wis: () => void;
}

const STAP: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

export function opToets(druk: KeyboardEvent<HTMLElement>, { kies, naarBalk, wis }: Lijsttoetsen): void {
  const rij = druk.target instanceof Element ? druk.target.closest<HTMLElement>('[data-zaak]') : null;
  const zaakId = rij?.dataset.zaak;
  if (!rij || zaakId === undefined || druk.ctrlKey || druk.metaKey || druk.altKey) return;
  const stap = STAP[druk.key];
  if (stap !== undefined) focusRij(buurVan(rij, stap));
  else if (druk.key === 'x') kies(zaakId);
  else if (druk.key === 'b') naarBalk();
  else if (druk.key === 'Escape') wis();
  else return;
  druk.preventDefault();
}

const buurVan = (rij: Element, stap: number): Element =>
  (stap > 0 ? rij.nextElementSibling : rij.previousElementSibling) ?? rij;

const focusRij = (rij: Element | null | undefined): void => {
  rij?.querySelector<HTMLElement>('.rij__link')?.focus();
};

/** Puts the focus on the row of a case; false when it is not in the list. */
export function naarRij(zaakId: string): boolean {
  const rij = document.querySelector(`[data-zaak="${CSS.escape(zaakId)}"]`);
  focusRij(rij);
  return rij !== null;
}

/** Where to go on when the control that had the focus took itself away: the first row, or the heading when there is none. */
export const naarBegin = (): void => {
  (document.querySelector<HTMLElement>('.rij__link') ?? document.querySelector('h1'))?.focus();
};

/** The same, while somebody is filtering. */
export const naarZoekveld = (): void => {
  document.querySelector<HTMLElement>('.filters input')?.focus();
};
