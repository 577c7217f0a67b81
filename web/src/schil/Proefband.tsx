import { nl } from '../teksten/nl.ts';

/** On every page of a trial case: nothing that is done here goes to anybody. */
export const Proefband = () => (
  <div className="proefband">
    <p className="kop__in">
      <strong>{nl.schil.proefzaak}</strong>
      {nl.schil.proefband}
    </p>
  </div>
);
