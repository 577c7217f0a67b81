import { useState } from 'react';
import type { Ontbreekt } from './waarden.ts';

/**
 * What is still wrong of an attempt: what is said of a field no longer holds once the field is changed.
 * @param fouten a new list with every attempt
 */
export function useOpgelost(fouten: readonly Ontbreekt[]) {
  const [bij, zet] = useState<{ fouten: readonly Ontbreekt[]; velden: readonly string[] }>({ fouten, velden: [] });
  const velden = bij.fouten === fouten ? bij.velden : [];
  return {
    over: fouten.filter(({ veld }) => !velden.includes(veld)),
    losOp: (gewijzigd: readonly string[]): void => {
      zet({ fouten, velden: [...velden, ...gewijzigd] });
    },
  };
}
