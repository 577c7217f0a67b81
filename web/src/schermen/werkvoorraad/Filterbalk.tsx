import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { type Naam, useNamen } from './namen.ts';
import type { Filter, Filters } from './useFilters.ts';

const ZOEK_MAX = 100;

/** To narrow the list down. */
export function Filterbalk({ filters }: { filters: Filters }) {
  const namen = useNamen();
  const { weergave, zoek, zet } = filters;
  const kies = (filter: Filter, label: string, alle: string) => (
    <Kies
      label={label}
      alle={alle}
      opties={namen[filter]}
      waarde={zoek[filter] ?? ''}
      zet={(waarde) => {
        zet(filter, waarde);
      }}
    />
  );
  return (
    <div className="filters" role="search" aria-label={nl.werkvoorraad.filters}>
      <label className="filter filter--zoek">
        <span>{nl.werkvoorraad.zoek}</span>
        <span className="zoekveld">
          <Icoon n="zoek" />
          <input
            type="search"
            className="utrecht-textbox"
            autoComplete="off"
            maxLength={ZOEK_MAX}
            value={filters.tekst}
            onChange={({ target }) => {
              filters.zetTekst(target.value);
            }}
          />
        </span>
      </label>
      {kies('fase', nl.werkvoorraad.fase, nl.werkvoorraad.alleFasen)}
      {kies('route', nl.werkvoorraad.route, nl.werkvoorraad.alleRoutes)}
      {kies('school', nl.werkvoorraad.school, nl.werkvoorraad.alleScholen)}
      {weergave === 'team' && kies('behandelaar', nl.werkvoorraad.behandelaar, nl.werkvoorraad.alleBehandelaars)}
    </div>
  );
}

interface Kiesveld {
  label: string;
  alle: string;
  opties: readonly Naam[];
  waarde: string;
  zet: (waarde: string) => void;
}

/** What was chosen stays among the options, also when there is no case left to which it applies. */
const Kies = ({ label, alle, opties, waarde, zet }: Kiesveld) => (
  <label className="filter">
    <span>{label}</span>
    <select
      className="utrecht-select"
      value={waarde}
      onChange={({ target }) => {
        zet(target.value);
      }}
    >
      <option value="">{alle}</option>
      {opties.map(({ code, naam }) => (
        <option key={code} value={code}>
          {naam}
        </option>
      ))}
      {waarde !== '' && !opties.some(({ code }) => code === waarde) && <option value={waarde}>{waarde}</option>}
    </select>
  </label>
);
