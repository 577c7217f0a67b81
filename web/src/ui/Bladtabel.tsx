import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Blad } from '../blad.ts';
import { nl } from '../teksten/nl.ts';
import { Foutmelding, Skelet } from './Geladen.tsx';
import { Knop } from './Knop.tsx';
import { Tabel } from './Tabel.tsx';

interface Eigenschappen<B, R> {
  lijst: UseInfiniteQueryResult<InfiniteData<Blad<B>>>;
  rijenVan: (blad: B) => readonly R[];
  onderschrift: string;
  kolommen: readonly string[];
  /** Stands there when there is no row at all. */
  leeg: ReactNode;
  /** On the button that asks for the next page. */
  meer: string;
  /** One row, with its key. */
  children: (rij: R) => ReactNode;
}

/** A table that comes a page at a time. What was read stays in sight when the next page does not come. */
export function Bladtabel<B, R>({
  lijst,
  rijenVan,
  onderschrift,
  kolommen,
  leeg,
  meer,
  children,
}: Eigenschappen<B, R>) {
  if (lijst.isPending) return <Skelet rijen={6} hoogte="4.1rem" />;
  if (!lijst.data) return <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />;
  const rijen = lijst.data.pages.flatMap(({ data }) => rijenVan(data));
  if (rijen.length === 0) return leeg;
  return (
    <>
      <Tabel onderschrift={onderschrift} kolommen={kolommen}>
        {rijen.map(children)}
      </Tabel>
      {lijst.isError && <Foutmelding fout={lijst.error} />}
      {lijst.hasNextPage && (
        <div className="knoppen">
          <Knop onClick={() => void lijst.fetchNextPage()}>{lijst.isFetchingNextPage ? nl.algemeen.laden : meer}</Knop>
        </div>
      )}
    </>
  );
}
