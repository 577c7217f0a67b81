import type { ReactNode } from 'react';

interface Eigenschappen {
  onderschrift: string;
  kolommen: readonly string[];
  children: ReactNode;
}

/** A table whose rows are cards on a narrow screen. The roles are written down: as a card a row would lose them. */
export const Tabel = ({ onderschrift, kolommen, children }: Eigenschappen) => (
  <table role="table" className="utrecht-table lijst lijst--vr">
    <caption className="vh">{onderschrift}</caption>
    <thead role="rowgroup" className="utrecht-table__header">
      <tr role="row" className="utrecht-table__row">
        {kolommen.map((kolom) => (
          <th key={kolom} scope="col" role="columnheader" className="utrecht-table__header-cell">
            {kolom}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup" className="utrecht-table__body">
      {children}
    </tbody>
  </table>
);

export const Rij = ({ children }: { children: ReactNode }) => (
  <tr role="row" className="utrecht-table__row rij">
    {children}
  </tr>
);

/** What the row is about. */
export const Rijkop = ({ children }: { children: ReactNode }) => (
  <th scope="row" role="rowheader" className="utrecht-table__cell rij__wie">
    {children}
  </th>
);

/** @param label what the cell is, where there is no head above it: on a narrow screen */
export const Cel = ({ label, children }: { label?: string; children: ReactNode }) => (
  <td role="cell" className="utrecht-table__cell" data-label={label}>
    {children}
  </td>
);
