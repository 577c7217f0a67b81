import { useEffect, useRef } from 'react';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { type Antwoorden, gewijzigdDoor, type Waarden } from '../handeling/waarden.ts';
import { KEUZEVELD } from './keuze.ts';

/** What somebody fills in on this screen, until it is recorded. */
export interface Klad {
  antwoorden: Antwoorden;
  keuze: readonly string[];
  /** Why he chooses so. */
  uitleg: Waarden;
}

const LEEG: Klad = { antwoorden: {}, keuze: [], uitleg: {} };

/** Which fields, as errors name them, are changed by it. */
export const veldenVan = ({ antwoorden, uitleg }: Klad, deel: Partial<Klad>): string[] => [
  ...(deel.antwoorden ? gewijzigdDoor({ antwoorden }, 'antwoorden', deel.antwoorden) : []),
  ...(deel.keuze ? [KEUZEVELD, 'uitkomst'] : []),
  ...Object.entries(deel.uitleg ?? {}).flatMap(([naam, nu]) => (uitleg[naam] === nu ? [] : [naam])),
];

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
