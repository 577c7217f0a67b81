import { useQuery } from '@tanstack/react-query';
import { type Ref, useRef, useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import type { Keuze } from './useKeuze.ts';
import { medewerkersVraag } from './vragen.ts';
import type { Opdracht } from './wijsToe.ts';

interface Eigenschappen {
  ref: Ref<HTMLDivElement>;
  keuze: Keuze;
  bezig: boolean;
  wijsToe: (opdracht: Opdracht) => void;
  /** Clears the choice and goes back to the list. */
  wis: () => void;
}

/** What can be done with the chosen cases. Stands before the table, so that Tab leads from here to the rows. */
export function Keuzebalk({ ref, keuze: { gekozen }, bezig, wijsToe, wis }: Eigenschappen) {
  const { id, naam, mag } = useIk();
  const neemt = mag.handelen && gekozen.every(({ behandelaar }) => behandelaar === null);
  return (
    <div
      ref={ref}
      className="bulk"
      role="region"
      aria-label={nl.werkvoorraad.gekozen}
      onKeyDown={({ key }) => {
        if (key === 'Escape') wis();
      }}
    >
      <strong>{nl.werkvoorraad.aantalGekozen(gekozen.length)}</strong>
      {mag.toewijzen && (
        <ToewijzenAan
          bezig={bezig}
          wijsToe={(aan) => {
            wijsToe({ zaken: gekozen, aan });
          }}
        />
      )}
      {neemt && (
        <Knop
          klein
          onClick={() => {
            if (!bezig) wijsToe({ zaken: gekozen, aan: { id, naam } });
          }}
        >
          {nl.werkvoorraad.neemOpMij}
        </Knop>
      )}
      <Knop soort="stil" klein onClick={wis}>
        {nl.werkvoorraad.keuzeWissen}
      </Knop>
    </div>
  );
}

function ToewijzenAan({ bezig, wijsToe }: { bezig: boolean; wijsToe: (aan: Opdracht['aan']) => void }) {
  const { data } = useQuery(medewerkersVraag);
  const [gekozen, zet] = useState('');
  const [vergeten, zetVergeten] = useState(false);
  const veld = useRef<HTMLSelectElement>(null);
  const medewerkers = data?.medewerkers ?? [];
  const doe = (): void => {
    const aan = medewerkers.find(({ id }) => id === gekozen);
    zetVergeten(!aan);
    if (!aan) veld.current?.focus();
    else if (!bezig) wijsToe({ id: aan.id, naam: aan.naam });
  };
  return (
    <form
      className="bulk__vorm"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        doe();
      }}
    >
      <label className="bulk__label">
        {nl.werkvoorraad.toewijzenAan}
        <select
          ref={veld}
          className="utrecht-select"
          value={gekozen}
          aria-invalid={vergeten ? true : undefined}
          aria-describedby={vergeten ? 'bulk-fout' : undefined}
          onChange={({ target }) => {
            zet(target.value);
            zetVergeten(false);
          }}
        >
          <option value="">{nl.werkvoorraad.kiesBehandelaar}</option>
          {medewerkers.map(({ id, naam }) => (
            <option key={id} value={id}>
              {naam}
            </option>
          ))}
        </select>
      </label>
      <Knop type="submit" soort="primair" klein>
        {bezig ? nl.werkvoorraad.bezig : nl.werkvoorraad.toewijzen}
      </Knop>
      {vergeten && (
        <p id="bulk-fout" role="alert" className="bulk__fout">
          {nl.werkvoorraad.kiesEerst}
        </p>
      )}
    </form>
  );
}
