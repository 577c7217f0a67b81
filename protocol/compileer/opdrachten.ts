/** The commands that need nothing but the files. */
import type { Protocol } from '../../mas/protocol.ts';
import { documenteer } from './document.ts';
import type { Opdracht, Opdrachten } from './opdracht.ts';
import { schrijfUit, vatSamen } from './toon.ts';

/** @param laad compiles the protocols, the national one first */
export function bestandsopdrachten(laad: () => Promise<readonly Protocol[]>): Opdrachten {
  const opdracht = (uitleg: string, schrijf: (alle: readonly Protocol[]) => string): Opdracht => ({
    plaatsen: [],
    uitleg,
    voerUit: async () => schrijf(await laad()),
  });
  return {
    controleer: opdracht('leest de protocollen en de kalenders en noemt alles wat niet klopt', (alle) =>
      alle.map(vatSamen).join('\n'),
    ),
    toon: opdracht('schrijft termijnen, ladders, instellingen, vragenlijsten en tabellen uit', (alle) =>
      alle.map(schrijfUit).join('\n\n'),
    ),
    documenteer: opdracht('maakt de bladzijde docs/termijnen.md', documenteer),
  };
}
