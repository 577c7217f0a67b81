import { nl } from '../../teksten/nl.ts';
import { type Advies, namenVan } from './advies.ts';

/** What was chosen on an advice, and whether that followed it. */
export const Gekozen = ({ advies }: { advies: Advies | null }) =>
  advies?.gekozen ? (
    <p>
      {nl.signalering.gekozen(namenVan(advies.gekozen))}{' '}
      {advies.afwijking ? nl.signalering.afgeweken : nl.signalering.gevolgd}
    </p>
  ) : null;
