import { useState } from 'react';
import type { Rij, Weergave } from './vragen.ts';

export interface Keuze {
  gekozen: readonly Rij[];
  is: (zaakId: string) => boolean;
  wissel: (zaakId: string) => void;
  alle: () => void;
  wis: () => void;
}

/** The cases that were chosen to do something with: only those in sight, and never those of another view. */
export function useKeuze(weergave: Weergave, rijen: readonly Rij[]): Keuze {
  const [keuze, zet] = useState<{ weergave: Weergave; ids: ReadonlySet<string> }>({ weergave, ids: new Set() });
  // who comes back to a view begins anew
  if (keuze.weergave !== weergave) zet({ weergave, ids: new Set() });
  const ids = keuze.weergave === weergave ? keuze.ids : new Set<string>();
  const gekozen = rijen.filter(({ zaakId }) => ids.has(zaakId));
  const kies = (nieuw: Iterable<string>): void => {
    zet({ weergave, ids: new Set(nieuw) });
  };
  return {
    gekozen,
    is: (zaakId) => ids.has(zaakId),
    wissel: (zaakId) => {
      kies(ids.has(zaakId) ? [...ids].filter((id) => id !== zaakId) : [...ids, zaakId]);
    },
    alle: () => {
      kies(gekozen.length === rijen.length ? [] : rijen.map(({ zaakId }) => zaakId));
    },
    wis: () => {
      kies([]);
    },
  };
}
