import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Blad } from '../../blad.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Bladtabel } from '../../ui/Bladtabel.tsx';
import { Kiesfilter } from '../../ui/Kiesfilter.tsx';
import { Tellingen } from '../../ui/Tellingen.tsx';

/** What such a list says, in its own words. */
interface Teksten {
  titel: string;
  standen: string;
  onderschrift: string;
  kolom: Readonly<Record<string, string>>;
  meer: string;
  leeg: string;
  leegUitweg: string;
  leegFilter: string;
  leegFilterUitweg: string;
}
interface Telling {
  code: string;
  naam: string;
  aantal: number;
}

interface Eigenschappen<B, R> {
  teksten: Teksten;
  /** Below the heading. */
  onder: string | undefined;
  /** Where something of this kind is recorded; null for who may not. */
  knop: { naam: string; naar: '/vrijstellingen/nieuw' | '/aanvragen/nieuw' } | null;
  /** What somebody should know before he reads the list. */
  uitleg?: ReactNode;
  lijst: UseInfiniteQueryResult<InfiniteData<Blad<B>>>;
  rijenVan: (blad: B) => readonly R[];
  /** How many there are of each stand, which of them is shown, and where the list of another stands. */
  stand: {
    tellingen: (blad: B) => readonly Telling[];
    gekozen: string | undefined;
    naar: (code?: string) => LinkProps;
  };
  /** The other way to narrow it down. */
  filter: {
    label: string;
    alle: string;
    opties: (blad: B) => readonly Telling[];
    waarde: string | undefined;
    zet: (code: string | undefined) => void;
  };
  /** One row, with its key. */
  children: (rij: R) => ReactNode;
}

/** The cases of one kind: how many there are of each stand, a filter, and the rows a page at a time. */
export function Soortlijst<B, R>(e: Eigenschappen<B, R>) {
  const { teksten, onder, knop, uitleg, lijst, rijenVan, stand, filter, children } = e;
  const eerste = lijst.data?.pages[0]?.data;
  return (
    <div className="blad blad--breed">
      <div className="titelrij">
        <div>
          <h1 tabIndex={-1} className="nl-heading nl-heading--level-1">
            {teksten.titel}
          </h1>
          {onder !== undefined && <p className="onder">{onder}</p>}
        </div>
        {knop && (
          <Link className="nl-button nl-button--primary" to={knop.naar}>
            {knop.naam}
          </Link>
        )}
      </div>
      {uitleg}
      {eerste !== undefined && (
        <>
          <Tellingen
            label={teksten.standen}
            tellingen={stand.tellingen(eerste)}
            gekozen={stand.gekozen}
            naar={stand.naar}
          />
          <div className="filters">
            <Kiesfilter {...filter} opties={filter.opties(eerste)} />
          </div>
        </>
      )}
      <Bladtabel
        lijst={lijst}
        rijenVan={rijenVan}
        onderschrift={teksten.onderschrift}
        kolommen={Object.values(teksten.kolom)}
        meer={teksten.meer}
        leeg={<Leeg teksten={teksten} gefilterd={stand.gekozen !== undefined || filter.waarde !== undefined} />}
      >
        {children}
      </Bladtabel>
    </div>
  );
}

const Leeg = ({ teksten, gefilterd }: { teksten: Teksten; gefilterd: boolean }) => (
  <Bericht toon="info" titel={gefilterd ? teksten.leegFilter : teksten.leeg}>
    <p>{gefilterd ? teksten.leegFilterUitweg : teksten.leegUitweg}</p>
  </Bericht>
);
