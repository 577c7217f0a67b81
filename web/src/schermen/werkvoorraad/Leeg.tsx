import { Link } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { naarZoekveld } from './toetsen.ts';
import type { Filters } from './useFilters.ts';
import type { Weergave } from './vragen.ts';

/** Where who has nothing here may look next. */
const UITWEG: Readonly<Record<Weergave, 'vrij' | 'team' | 'melding'>> = {
  mijn: 'vrij',
  'te-laat': 'team',
  'deze-week': 'team',
  wacht: 'team',
  vrij: 'team',
  team: 'melding',
};

/** Why there is nothing, and what next. */
export function Leeg({ filters: { gefilterd, weergave, wis } }: { filters: Filters }) {
  if (gefilterd) {
    return (
      <div className="leeg">
        <p className="leeg__titel">{nl.werkvoorraad.leegFilters}</p>
        <p>{nl.werkvoorraad.leegFiltersUitweg}</p>
        <Knop
          onClick={() => {
            wis();
            naarZoekveld();
          }}
        >
          {nl.werkvoorraad.filtersWissen}
        </Knop>
      </div>
    );
  }
  const uitweg = UITWEG[weergave];
  return (
    <div className="leeg">
      <p className="leeg__titel">{nl.werkvoorraad.leeg[weergave]}</p>
      <p>{nl.werkvoorraad.leegUitweg[uitweg]}</p>
      {uitweg !== 'melding' && (
        <p>
          <Link className="nl-link" to="/werkvoorraad" search={{ weergave: uitweg }}>
            {nl.werkvoorraad.weergave[uitweg]}
          </Link>
        </p>
      )}
    </div>
  );
}
