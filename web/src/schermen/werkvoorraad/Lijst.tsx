import { useEffect, useRef } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Rij } from './Rij.tsx';
import { opToets } from './toetsen.ts';
import type { Filters } from './useFilters.ts';
import type { Keuze } from './useKeuze.ts';
import { useNu } from './useLijst.ts';
import { type Rij as Rijgegevens, STANDAARD } from './vragen.ts';

type Sortering = Parameters<Filters['sorteer']>[0];

interface Eigenschappen {
  rijen: readonly Rijgegevens[];
  /** How many of them can be chosen: with a closed case there is nothing left to do. */
  teKiezen: number;
  /** Other rows are on their way. */
  bezig: boolean;
  filters: Filters;
  keuze: Keuze;
  neem: (rij: Rijgegevens) => void;
  naarBalk: () => void;
  wis: () => void;
}

export function Lijst({ rijen, teKiezen, bezig, filters, keuze, neem, naarBalk, wis }: Eigenschappen) {
  const nu = useNu();
  return (
    <table
      role="table"
      className="utrecht-table lijst"
      aria-busy={bezig}
      onKeyDown={(druk) => {
        opToets(druk, { kies: keuze.wissel, naarBalk, wis });
      }}
    >
      <caption className="vh">{nl.werkvoorraad.onderschrift(nl.werkvoorraad.weergave[filters.weergave])}</caption>
      <Kop filters={filters} keuze={keuze} aantal={teKiezen} />
      <tbody role="rowgroup" className="utrecht-table__body">
        {rijen.map((rij) => (
          <Rij
            key={rij.zaakId}
            rij={rij}
            nu={nu}
            gekozen={keuze.is(rij.zaakId)}
            kies={() => {
              keuze.wissel(rij.zaakId);
            }}
            neem={() => {
              neem(rij);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

const KOPCEL = 'utrecht-table__header-cell';

function Kop({ filters, keuze, aantal }: { filters: Filters; keuze: Keuze; aantal: number }) {
  const kolom = (sorteer: Sortering) => <Sorteerkop sorteer={sorteer} filters={filters} />;
  return (
    <thead role="rowgroup" className="utrecht-table__header">
      <tr role="row" className="utrecht-table__row">
        <th scope="col" role="columnheader" className={`${KOPCEL} lijst__vink`}>
          {aantal > 0 && <KiesAlle keuze={keuze} aantal={aantal} />}
        </th>
        {kolom('naam')}
        {kolom('school')}
        {kolom('stap')}
        <th scope="col" role="columnheader" className={KOPCEL}>
          {nl.werkvoorraad.kolom.routes}
        </th>
        {kolom('termijn')}
        {kolom('behandelaar')}
      </tr>
    </thead>
  );
}

function Sorteerkop({ sorteer, filters }: { sorteer: Sortering; filters: Filters }) {
  const { zoek } = filters;
  const actief = (zoek.sorteer ?? STANDAARD.sorteer) === sorteer;
  const af = zoek.richting === 'af';
  return (
    <th
      scope="col"
      role="columnheader"
      className={KOPCEL}
      aria-sort={actief ? (af ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sorteer"
        onClick={() => {
          filters.sorteer(sorteer);
        }}
      >
        {nl.werkvoorraad.kolom[sorteer]}
        {actief && <Icoon n={af ? 'neer' : 'op'} />}
      </button>
    </th>
  );
}

function KiesAlle({ keuze: { gekozen, alle }, aantal }: { keuze: Keuze; aantal: number }) {
  const vink = useRef<HTMLInputElement>(null);
  const deels = gekozen.length > 0 && gekozen.length < aantal;
  useEffect(() => {
    if (vink.current) vink.current.indeterminate = deels;
  }, [deels]);
  return (
    <label className="vinkvlak">
      <input
        ref={vink}
        type="checkbox"
        className="utrecht-checkbox"
        aria-label={nl.werkvoorraad.kiesAlle}
        checked={gekozen.length === aantal}
        onChange={alle}
      />
    </label>
  );
}
