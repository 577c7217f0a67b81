import { useNavigate, useSearch } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { useUitgesteld } from '../../schil/uitgesteld.ts';
import { type Lijstvraag, STANDAARD, type Weergave } from './vragen.ts';
import type { WerkvoorraadZoek } from './zoek.ts';

/** Somebody who stopped typing for so long wants to see what he asked for. */
const UITSTEL_MS = 300;

export const FILTERS = ['fase', 'route', 'school', 'behandelaar'] as const;
export type Filter = (typeof FILTERS)[number];

export interface Filters {
  zoek: WerkvoorraadZoek;
  weergave: Weergave;
  /** What is typed to search for: it may hold a name, so it stays in this tab and never stands in an address. */
  tekst: string;
  zetTekst: (tekst: string) => void;
  /** Chooses a filter; '' takes it away. */
  zet: (filter: Filter, waarde: string) => void;
  sorteer: (sorteer: NonNullable<WerkvoorraadZoek['sorteer']>) => void;
  wis: () => void;
  gefilterd: boolean;
  lijst: Lijstvraag;
}

/** What was chosen to be shown: in the address, but for the text. */
export function useFilters(): Filters {
  const zoek = useSearch({ from: '/binnen/werkvoorraad' });
  const ga = useNavigate({ from: '/werkvoorraad' });
  const [tekst, zetTekst] = useKladje(useIk().id, 'werkvoorraad', '');
  const gezocht = useUitgesteld(tekst.trim(), UITSTEL_MS);
  const toon = (nieuw: WerkvoorraadZoek): void => {
    void ga({ search: zonderStandaard(nieuw), replace: true, resetScroll: false });
  };
  return {
    zoek,
    weergave: zoek.weergave ?? STANDAARD.weergave,
    tekst,
    zetTekst,
    zet: (filter, waarde) => {
      const { [filter]: _weg, ...rest } = zoek;
      toon(waarde === '' ? rest : { ...rest, [filter]: waarde });
    },
    sorteer: (sorteer) => {
      const om = (zoek.sorteer ?? STANDAARD.sorteer) === sorteer && zoek.richting !== 'af';
      toon({ ...zoek, sorteer, richting: om ? 'af' : 'op' });
    },
    wis: () => {
      zetTekst('');
      const { fase: _f, route: _r, school: _s, behandelaar: _b, ...rest } = zoek;
      toon(rest);
    },
    gefilterd: tekst.trim() !== '' || FILTERS.some((filter) => zoek[filter] !== undefined),
    lijst: { ...zoek, ...(gezocht !== '' && { zoek: gezocht }) },
  };
}

/** An address names only what differs from what everybody sees. */
export const zonderStandaard = (zoek: WerkvoorraadZoek): WerkvoorraadZoek =>
  Object.fromEntries(
    Object.entries(zoek).filter(([naam, waarde]) => (STANDAARD as Record<string, string>)[naam] !== waarde),
  );
