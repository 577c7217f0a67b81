import type { ReactNode } from 'react';

/** One of a list of facts. */
export const Feit = ({ naam, children }: { naam: string; children: ReactNode }) => (
  <div>
    <dt>{naam}</dt>
    <dd>{children}</dd>
  </div>
);
