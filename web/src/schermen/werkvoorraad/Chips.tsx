import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { useNamen } from './namen.ts';
import { naarZoekveld } from './toetsen.ts';
import { FILTERS, type Filters } from './useFilters.ts';

/** The filters that were chosen, each to take away by itself. */
export function Chips({ filters }: { filters: Filters }) {
  const namen = useNamen();
  if (!filters.gefilterd) return null;
  const { zoek, tekst, zet, zetTekst, wis } = filters;
  const naamVan = (filter: (typeof FILTERS)[number], code: string): string =>
    namen[filter].find((naam) => naam.code === code)?.naam ?? code;
  return (
    <ul className="chips" aria-label={nl.werkvoorraad.gekozenFilters}>
      {tekst.trim() !== '' && (
        <Chip
          naam={nl.werkvoorraad.filter.zoek(tekst.trim())}
          weg={() => {
            zetTekst('');
          }}
        />
      )}
      {FILTERS.map((filter) => {
        const code = zoek[filter];
        return code === undefined ? null : (
          <Chip
            key={filter}
            naam={nl.werkvoorraad.filter[filter](naamVan(filter, code))}
            weg={() => {
              zet(filter, '');
            }}
          />
        );
      })}
      <li>
        <button
          type="button"
          className="chips__alles"
          onClick={() => {
            wis();
            naarZoekveld();
          }}
        >
          {nl.werkvoorraad.allesWissen}
        </button>
      </li>
    </ul>
  );
}

const Chip = ({ naam, weg }: { naam: string; weg: () => void }) => (
  <li>
    <button
      type="button"
      onClick={({ currentTarget }) => {
        focusBuur(currentTarget);
        weg();
      }}
    >
      {naam}
      <Icoon n="dicht" />
      <span className="vh"> {nl.werkvoorraad.weghalen}</span>
    </button>
  </li>
);

/** A button that takes itself away leaves the focus to its neighbour; the last one to the search field. */
function focusBuur(knop: HTMLElement): void {
  const chip = knop.closest('li');
  const buren = [...(chip?.parentElement?.querySelectorAll('button') ?? [])].filter((ander) => ander !== knop);
  if (buren.length < 2) naarZoekveld();
  else (chip?.nextElementSibling?.querySelector('button') ?? buren[0])?.focus();
}
