import { useEffect, useRef } from 'react';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import type { Antwoorden, Waarden } from '../handeling/waarden.ts';

/** What somebody fills in on this screen, until it is recorded. */
export interface Klad {
  antwoorden: Antwoorden;
  keuze: readonly string[];
  /** Why he chooses so. */
  uitleg: Waarden;
}

const LEEG: Klad = { antwoorden: {}, keuze: [], uitleg: {} };

export interface MetKlad {
  klad: Klad;
  zet: (deel: Partial<Klad>) => void;
  /** All of it was recorded. */
  klaar: () => void;
}

export function useKlad(zaakId: string): MetKlad {
  const ik = useIk();
  const [klad, zet, klaar] = useKladje<Klad>(ik.id, `${zaakId}/signalering`, LEEG);
  // answers are taken off the draft when they are recorded, and somebody may type on while that is waited for
  const laatste = useRef(klad);
  useEffect(() => {
    laatste.current = klad;
  });
  return {
    klad,
    zet: (deel) => {
      laatste.current = { ...laatste.current, ...deel };
      zet(laatste.current);
    },
    klaar,
  };
}
