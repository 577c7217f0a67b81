import { nl } from '../../teksten/nl.ts';
import { Skelet as Rijen, Wachtkop } from '../../ui/Geladen.tsx';

/** The case while it is on its way: its head and its three columns, of about the height that they will have. */
export const Skelet = () => (
  <div className="blad blad--breed zaakskelet">
    <Wachtkop>{nl.zaak.zaak}</Wachtkop>
    <Rijen rijen={4} hoogte="auto" />
  </div>
);
