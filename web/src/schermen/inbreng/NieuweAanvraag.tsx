import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { scholenVraag } from '../leerling/vragen.ts';
import { BijLeerling } from './BijLeerling.tsx';
import { Inbrengformulier } from './Inbrengformulier.tsx';
import type { Inbrengveld } from './veld.ts';
import { legAanvraagVast, type NieuweAanvraag as Gegevens } from './vragen.ts';

const T = nl.inbreng.aanvraag;

const veldenMet = (scholen: Inbrengveld['opties'] = []): readonly Inbrengveld[] => [
  { naam: 'aanvraagsoort', label: T.soort, soort: 'keuze', opties: T.soorten },
  {
    naam: 'verlof',
    label: T.verlof,
    soort: 'keuze',
    opties: T.artikelen,
    alleenAls: ({ aanvraagsoort }) => aanvraagsoort === 'verlof',
  },
  { naam: 'vestiging', label: T.school, soort: 'lijst', hulp: T.schoolHulp, opties: scholen },
  { naam: 'ontvangenOp', label: T.ontvangenOp, soort: 'dag', hulp: T.ontvangenOpHulp },
  { naam: 'van', label: T.van, soort: 'dag' },
  { naam: 'totEnMet', label: T.totEnMet, soort: 'dag' },
  { naam: 'toelichting', label: T.toelichting, soort: 'lang', optioneel: true },
];

const isGeweigerd = (fout: unknown): boolean =>
  fout instanceof ApiFout && fout.status === 409 && fout.probleem.code !== 'SleutelHergebruikt';

/** A request that somebody sent: each is a case of its own. */
export function NieuweAanvraag() {
  const { id } = getRouteApi('/binnen/leerlingen/$id/aanvraag').useParams();
  return (
    <BijLeerling id={id} titel={T.titel} intro={T.intro}>
      <Formulier leerlingId={id} />
    </BijLeerling>
  );
}

function Formulier({ leerlingId }: { leerlingId: string }) {
  const ga = useNavigate();
  // made when the form opens: who sends twice asks once. What was refused is not asked: what is sent after it is another
  const [sleutel, zetSleutel] = useState(() => crypto.randomUUID());
  const verstuur = (antwoorden: Record<string, string>) =>
    legAanvraagVast({ ...antwoorden, leerlingId } as Gegevens, sleutel).catch((fout: unknown) => {
      if (isGeweigerd(fout)) zetSleutel(crypto.randomUUID());
      throw fout;
    });
  const { data } = useQuery(scholenVraag);
  const scholen = data?.scholen.map(({ vestiging, naam }) => ({ code: vestiging, naam }));
  return (
    <Inbrengformulier
      kladje={`aanvraag/${leerlingId}`}
      velden={veldenMet(scholen)}
      knop={T.knop}
      verstuur={verstuur}
      klaar={({ zaakId }) => {
        void (zaakId === null ? ga({ to: '/aanvragen' }) : ga({ to: '/zaken/$id', params: { id: zaakId } }));
      }}
      nietDoen={() => {
        void ga({ to: '/leerlingen/$id', params: { id: leerlingId } });
      }}
    />
  );
}
