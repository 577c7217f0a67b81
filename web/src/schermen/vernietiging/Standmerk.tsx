import { nl } from '../../teksten/nl.ts';
import { Merk, type Toon } from '../../ui/Merk.tsx';
import type { Lijst } from './vragen.ts';

const TONEN: Readonly<Record<Lijst['stand'], Toon>> = {
  voorgesteld: 'info',
  goedgekeurd: 'accent',
  uitgevoerd: 'goed',
  ingetrokken: 'neutraal',
};

/** Where a list stands, in a word. */
export const Standmerk = ({ stand }: Pick<Lijst, 'stand'>) => (
  <Merk toon={TONEN[stand]}>{nl.vernietiging.standen[stand]}</Merk>
);
