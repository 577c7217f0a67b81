import { useSmal } from '../../schil/smal.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { useNamen } from './namen.ts';
import type { Filter, Filters } from './useFilters.ts';
import { Filterkeuze } from '../../ui/Filterkeuze.tsx';

const ZOEK_MAX = 100;

/** To narrow the list down. */
export function Filterbalk({ filters }: { filters: Filters }) {
  const smal = useSmal();
  return (
    <div className="filters" role="search" aria-label={nl.werkvoorraad.filters}>
      <Zoekveld filters={filters} />
      {smal ? (
        <details className="vouw filters__vouw">
          <summary>{nl.werkvoorraad.filtersGekozen(filters.aantal)}</summary>
          <div className="filters__in">
            <Kiesvelden filters={filters} />
          </div>
        </details>
      ) : (
        <Kiesvelden filters={filters} />
      )}
    </div>
  );
}

const Zoekveld = ({ filters }: { filters: Filters }) => (
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
        onChange={(gebeurtenis) => {
          filters.zetTekst(gebeurtenis.target.value);
        }}
      />
    </span>
  </label>
);

function Kiesvelden({ filters: { weergave, zoek, zet } }: { filters: Filters }) {
  const namen = useNamen();
  const kies = (filter: Filter, label: string, alle: string) => (
    <Filterkeuze
      label={label}
      leeg={alle}
      opties={namen[filter]}
      waarde={zoek[filter] ?? ''}
      zet={(waarde) => {
        zet(filter, waarde);
      }}
    />
  );
  return (
    <>
      {kies('soort', nl.werkvoorraad.soort, nl.werkvoorraad.alleSoorten)}
      {kies('fase', nl.werkvoorraad.fase, nl.werkvoorraad.alleFasen)}
      {kies('route', nl.werkvoorraad.route, nl.werkvoorraad.alleRoutes)}
      {kies('school', nl.werkvoorraad.school, nl.werkvoorraad.alleScholen)}
      {weergave === 'team' && (
        <>
          {kies('behandelaar', nl.werkvoorraad.behandelaar, nl.werkvoorraad.alleBehandelaars)}
          <OokGesloten
            aan={zoek.status === 'alle'}
            zet={(aan) => {
              zet('status', aan ? 'alle' : '');
            }}
          />
        </>
      )}
    </>
  );
}

const OokGesloten = ({ aan, zet }: { aan: boolean; zet: (aan: boolean) => void }) => (
  <label className="filter filter--vink">
    <input
      type="checkbox"
      className="utrecht-checkbox"
      checked={aan}
      onChange={({ target }) => {
        zet(target.checked);
      }}
    />
    {nl.werkvoorraad.ookGesloten}
  </label>
);
