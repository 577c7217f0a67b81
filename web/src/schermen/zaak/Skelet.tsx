import { Skelet as Rijen } from '../../ui/Geladen.tsx';

/** The case while it is on its way: its head and its three columns, of about the height that they will have. */
export const Skelet = () => (
  <div className="blad blad--breed zaakskelet">
    <Rijen rijen={4} hoogte="auto" />
  </div>
);
