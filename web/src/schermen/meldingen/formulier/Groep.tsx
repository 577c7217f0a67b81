import type { ReactNode } from 'react';

/** Fields that belong together, under one name. */
export const Groep = ({ titel, uitleg, children }: { titel: string; uitleg?: string; children: ReactNode }) => (
  <fieldset className="groep">
    <legend className="groep__titel">{titel}</legend>
    {uitleg !== undefined && <p className="veld__hulp">{uitleg}</p>}
    {children}
  </fieldset>
);

/** Short fields beside each other, where there is room. */
export const Veldrij = ({ children }: { children: ReactNode }) => <div className="veldrij">{children}</div>;
