import { useQuery } from '@tanstack/react-query';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { type Leerling, scholenVraag } from './vragen.ts';

export function Gegevens({ leerling }: { leerling: Leerling }) {
  const scholen = useScholen(leerling);
  return (
    <dl className="kenmerken">
      <Kenmerk naam={nl.leerling.leeftijd} waarde={nl.leerling.jaar(leerling.leeftijd)} />
      <Kenmerk naam={nl.leerling.geboren} waarde={middel(leerling.geboortedatum)} />
      <Kenmerk naam={nl.leerling.gemeente} waarde={leerling.gemeenteNaam} />
      <Kenmerk
        naam={scholen.length > 1 ? nl.leerling.scholen : nl.leerling.school}
        waarde={scholen.length === 0 ? nl.leerling.geenSchool : scholen.join(', ')}
      />
    </dl>
  );
}

const Kenmerk = ({ naam, waarde }: { naam: string; waarde: string }) => (
  <div>
    <dt>{naam}</dt>
    <dd>{waarde}</dd>
  </div>
);

/** The schools that reported this pupil. */
function useScholen({ zaken }: Leerling): string[] {
  const { data } = useQuery(scholenVraag);
  const vestigingen = new Set(zaken.flatMap(({ vestiging }) => vestiging ?? []));
  return [...vestigingen].map(
    (vestiging) => data?.scholen.find((school) => school.vestiging === vestiging)?.naam ?? vestiging,
  );
}
