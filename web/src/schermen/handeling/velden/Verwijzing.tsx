import { useQuery } from '@tanstack/react-query';
import { gemeentenVraag } from '../../../api/gemeenten.ts';
import { nl } from '../../../teksten/nl.ts';
import { Geladen } from '../../../ui/Geladen.tsx';
import { Uitklap } from '../../../ui/Uitklap.tsx';
import type { Bedrading } from '../../../ui/Veld.tsx';
import { medewerkersVraag } from '../vragen.ts';

interface Eigenschappen {
  naam: string;
  bedrading: Bedrading;
  waarde: string;
  zet: (code: string) => void;
}

/** A reference to something outside the case is chosen by its name, not typed as an id. */
export function Verwijzing({ naam, ...rest }: Eigenschappen) {
  if (naam === 'behandelaar') return <Behandelaar {...rest} />;
  if (naam === 'gemeente') return <Gemeente {...rest} />;
  const { bedrading, waarde, zet } = rest;
  return (
    <input
      {...bedrading}
      className="utrecht-textbox"
      value={waarde}
      onChange={({ target }) => {
        zet(target.value);
      }}
    />
  );
}
type Lijst = Omit<Eigenschappen, 'naam'>;

const Behandelaar = (e: Lijst) => (
  <Geladen vraag={useQuery(medewerkersVraag)}>
    {({ medewerkers }) => (
      <Uitklap {...e} leeg={nl.handeling.kiesUit} opties={medewerkers.map(({ id, naam }) => ({ code: id, naam }))} />
    )}
  </Geladen>
);

const Gemeente = (e: Lijst) => (
  <Geladen vraag={useQuery(gemeentenVraag)}>
    {({ gemeenten }) => <Uitklap {...e} leeg={nl.handeling.kiesUit} opties={gemeenten} />}
  </Geladen>
);
