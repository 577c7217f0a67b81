import { nl } from '../teksten/nl.ts';
import { Venster } from '../ui/Venster.tsx';

export const Toetsenlijst = ({ open, sluit }: { open: boolean; sluit: () => void }) => (
  <Venster titel={nl.schil.toetsenTitel} open={open} sluit={sluit}>
    <dl className="toetsen">
      {nl.schil.toetsenLijst.map(([toets, wat]) => (
        <div key={toets}>
          <dt>
            <kbd>{toets}</kbd>
          </dt>
          <dd>{wat}</dd>
        </div>
      ))}
    </dl>
  </Venster>
);
