/** How long a message is kept that fits no case: who dealt with it can be asked about it for a while. */
import type { Regime } from '../begrippen.ts';
import type { Dag } from '../datum.ts';
import type { Protocol } from '../protocol.ts';
import { telBewaartermijn } from './dag.ts';
import { BERICHT_REGEL, WPG_REGEL } from './regels.ts';

export interface Losbericht {
  ontvangenOp: Dag;
  afgehandeldOp: Dag;
  regime: Regime;
}

/**
 * Of a message under the Wpg the term of politiegegevens has to be over as well. Where no term is known it stays.
 * @param protocollen of the municipalities that it was for: the term that ends last holds
 */
export function magBerichtWeg(
  protocollen: readonly Pick<Protocol, 'bewaartermijnen'>[],
  { ontvangenOp, afgehandeldOp, regime }: Losbericht,
  vandaag: Dag,
): boolean {
  const dagen = {
    geboorte: null,
    'einde-zaak': null,
    'einde-vrijstelling': null,
    'eerste-verwerking': ontvangenOp,
    afhandeling: afgehandeldOp,
  };
  const namen = regime === 'WPG' ? [BERICHT_REGEL, WPG_REGEL] : [BERICHT_REGEL];
  return protocollen.every(({ bewaartermijnen = {} }) =>
    namen.every((naam) => {
      const regel = bewaartermijnen[naam];
      const afleiding = regel ? telBewaartermijn(naam, regel, dagen) : null;
      return afleiding !== null && afleiding.vernietigbaarOp <= vandaag;
    }),
  );
}
