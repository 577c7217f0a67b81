import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Ik, useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { useUitgesteld } from '../../schil/uitgesteld.ts';
import { type Lijstvraag, STANDAARD, type Weergave } from './vragen.ts';
import type { WerkvoorraadZoek } from './zoek.ts';

/** Somebody who stopped typing for so long wants to see what he asked for. */
const UITSTEL_MS = 300;

export const FILTERS = ['soort', 'fase', 'route', 'school', 'behandelaar', 'status'] as const;
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
  /** How many filters were chosen, what is searched for not counted. */
  aantal: number;
  gefilterd: boolean;
  /** What was typed last is still to be searched for: the list is that of before. */
  wacht: boolean;
  lijst: Lijstvraag;
}

/** What was chosen to be shown: in the address, but for the text. */
export function useFilters(): Filters {
  const zoek = useSearch({ from: '/binnen/werkvoorraad' });
  const ga = useNavigate({ from: '/werkvoorraad' });
  const ik = useIk();
  const begin = beginVan(ik);
  const weergave = zoek.weergave ?? begin;
  const [tekst, zetTekst] = useKladje(ik.id, 'werkvoorraad', '');
  const gezocht = useUitgesteld(tekst.trim(), UITSTEL_MS);
  const toon = (nieuw: WerkvoorraadZoek): void => {
    void ga({ search: zonderStandaard(nieuw, begin), replace: true, resetScroll: false });
  };
  const aantal = FILTERS.filter((filter) => zoek[filter] !== undefined).length;
  return {
    zoek,
    weergave,
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
      const { soort: _z, fase: _f, route: _r, school: _s, behandelaar: _b, status: _o, ...rest } = zoek;
      toon(rest);
    },
    aantal,
    gefilterd: tekst.trim() !== '' || aantal > 0,
    wacht: gezocht !== tekst.trim(),
    lijst: { ...zoek, weergave, ...(gezocht !== '' && { zoek: gezocht }) },
  };
}

/** Who hands out cases and handles none has none of his own to begin with. */
export const beginVan = ({ mag }: Ik): Weergave => (mag.toewijzen && !mag.handelen ? 'team' : 'mijn');

/** An address names only what differs from what this person sees without choosing. */
export function zonderStandaard(zoek: WerkvoorraadZoek, weergave: Weergave): WerkvoorraadZoek {
  const standaard: Record<string, string> = { ...STANDAARD, weergave };
  return Object.fromEntries(Object.entries(zoek).filter(([naam, waarde]) => standaard[naam] !== waarde));
}
