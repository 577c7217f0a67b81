import type { ReactNode } from 'react';
import { Icoon, type Icoonnaam } from './Icoon.tsx';

export type Toon = 'neutraal' | 'goed' | 'let' | 'fout' | 'info' | 'accent';

/** A badge: a word with a colour, never a colour alone. */
export const Merk = ({
  toon = 'neutraal',
  icoon,
  children,
}: {
  toon?: Toon;
  icoon?: Icoonnaam;
  children: ReactNode;
}) => (
  <span className={`nl-data-badge merk merk--${toon}`}>
    {icoon && <Icoon n={icoon} />}
    {children}
  </span>
);
