import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { verlofVraag } from '../leerling/verlof.ts';
import { scholenVraag } from '../leerling/vragen.ts';
import { BijLeerling } from './BijLeerling.tsx';
import { Inbrengformulier } from './Inbrengformulier.tsx';
import type { Inbrengveld } from './veld.ts';
import { legVerlofVast, type NieuwVerlof as Gegevens } from './vragen.ts';

const T = nl.inbreng.verlof;

const veldenMet = (scholen: Inbrengveld['opties'] = []): readonly Inbrengveld[] => [
  { naam: 'vestiging', label: T.school, soort: 'lijst', opties: scholen },
  { naam: 'grond', label: T.grond, soort: 'lijst', opties: T.gronden },
  { naam: 'van', label: T.van, soort: 'dag' },
  { naam: 'totEnMet', label: T.totEnMet, soort: 'dag' },
  { naam: 'besluit', label: T.besluit, soort: 'keuze', opties: T.besluiten },
  { naam: 'beslotenOp', label: T.beslotenOp, soort: 'dag' },
];

/** What the head of a school decided about leave of up to ten days: it is counted, and no case begins. */
export function NieuwVerlof() {
  const { id } = getRouteApi('/binnen/leerlingen/$id/verlof').useParams();
  return (
    <BijLeerling id={id} titel={T.titel} intro={T.intro}>
      <Formulier leerlingId={id} />
    </BijLeerling>
  );
}

function Formulier({ leerlingId }: { leerlingId: string }) {
  const ga = useNavigate();
  const client = useQueryClient();
  const { data } = useQuery(scholenVraag);
  const scholen = data?.scholen.map(({ vestiging, naam }) => ({ code: vestiging, naam }));
  const terug = (): void => {
    void ga({ to: '/leerlingen/$id', params: { id: leerlingId } });
  };
  return (
    <Inbrengformulier
      kladje={`verlof/${leerlingId}`}
      velden={veldenMet(scholen)}
      knop={T.knop}
      verstuur={(antwoorden) => legVerlofVast({ ...antwoorden, leerlingId } as Gegevens)}
      klaar={(verlof) => {
        client.setQueryData(verlofVraag(leerlingId).queryKey, verlof);
        terug();
      }}
      nietDoen={terug}
    />
  );
}
