import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import type { Melding } from './Stand.tsx';
import { naarRij } from './toetsen.ts';
import type { Rij, Weergave } from './vragen.ts';
import { inWoorden, type Opdracht, useWijsToe } from './wijsToe.ts';

/** Assigns what was chosen, or takes one case upon oneself, and says what came of it. */
export function useToewijzing(weergave: Weergave, wisKeuze: () => void) {
  const { id, naam } = useIk();
  const [stand, zetStand] = useState<{ weergave: Weergave; melding: Melding | null }>({ weergave, melding: null });
  const toewijzing = useWijsToe();
  const zetMelding = (melding: Melding | null): void => {
    zetStand({ weergave, melding });
  };
  return {
    // what was said of another view is over
    melding: stand.weergave === weergave ? stand.melding : null,
    zetMelding,
    bezig: toewijzing.isPending,
    wijsToe: (opdracht: Opdracht): void => {
      toewijzing.mutate(opdracht, {
        onSuccess: (uitslag) => {
          wisKeuze();
          zetMelding({ tekst: inWoorden(uitslag), toon: uitslag.niet.length > 0 ? 'let' : 'goed' });
        },
      });
    },
    neem: (rij: Rij): void => {
      if (toewijzing.isPending) return;
      toewijzing.mutate(
        { zaken: [rij], aan: { id, naam } },
        {
          onSuccess: (uitslag) => {
            const tekst = inWoorden(uitslag);
            if (uitslag.niet.length > 0) zetMelding({ tekst, toon: 'let' });
            else {
              zetMelding({ tekst, toon: 'goed', stil: true });
              naarRij(rij.zaakId);
            }
          },
        },
      );
    },
  };
}
