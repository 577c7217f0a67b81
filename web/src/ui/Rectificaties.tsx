import { middel } from '../datum.ts';
import { nl } from '../teksten/nl.ts';
import { Merk } from './Merk.tsx';

interface Rectificatie {
  op: string;
  nr: number;
  besluit: keyof typeof nl.ui.rectificatie;
}

/** That somebody said that it is not right, and what was decided about that: beside what it is about, which stays. */
export const Rectificaties = ({ van }: { van: readonly Rectificatie[] }) =>
  van.map(({ nr, op, besluit }) => (
    <Merk key={nr} toon={besluit === 'verbeterd' ? 'info' : 'neutraal'}>
      {nl.ui.rectificatie[besluit](middel(op))}
    </Merk>
  ));
