import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useIk } from '../../api/ik.ts';
import { GeenRecht } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Kruimels } from '../../ui/Kruimels.tsx';
import { invoerVan } from './formulier/invoer.ts';
import { Meldingformulier } from './formulier/Meldingformulier.tsx';
import { Gevonden } from './Gevonden.tsx';
import { type Melding, meldingVraag } from './vragen.ts';

export function WijzigMelding() {
  const { nummer } = getRouteApi('/binnen/meldingen/$nummer/wijzigen').useParams();
  const { mag } = useIk();
  const gevraagd = useQuery(meldingVraag(nummer));
  if (!mag.melden) return <GeenRecht />;
  return <Gevonden vraag={gevraagd}>{(gevonden) => <Formulier gevonden={gevonden} />}</Gevonden>;
}

function Formulier({ gevonden: { meldingsnummer, melding } }: { gevonden: Melding }) {
  // what was sent when the form was opened: what comes in later does not overwrite what somebody is typing
  const [leeg] = useState(() => invoerVan(melding));
  return (
    <div className="blad">
      <Kruimels
        pad={[
          { naam: nl.meldingen.titel, naar: '/meldingen' },
          { naam: nl.meldingen.melding, naar: `/meldingen/${meldingsnummer}` },
          { naam: nl.meldingen.wijzigen },
        ]}
      />
      <h1 tabIndex={-1}>{nl.meldingen.wijzigTitel}</h1>
      <p className="intro">{nl.meldingen.wijzigIntro}</p>
      <Meldingformulier kladje={`melding/${meldingsnummer}`} leeg={leeg} />
    </div>
  );
}
