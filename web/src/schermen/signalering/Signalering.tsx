import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import { eerderGegeven } from '../handeling/lijst.ts';
import { MetZaak } from '../handeling/MetZaak.tsx';
import { vragenlijstenVraag } from '../handeling/vragen.ts';
import { Gesloten } from './Gesloten.tsx';
import { Scherm } from './Scherm.tsx';
import { soortVan } from './soort.ts';

const route = getRouteApi('/binnen/zaken/$id/signalering');

/** Step 7: what the protocol asks, what it advises on the answers, and what the official chooses. */
export function Signalering() {
  const { id } = route.useParams();
  return (
    <MetZaak id={id} kruimel={nl.signalering.kruimel} breed>
      {(zaak) => <MetVragen zaak={zaak} />}
    </MetZaak>
  );
}

function MetVragen({ zaak }: { zaak: Zaak }) {
  const lijsten = useQuery(vragenlijstenVraag(zaak.zaakId));
  const soort = soortVan(zaak);
  return (
    <Geladen kop={soort.titel} vraag={lijsten}>
      {({ vragenlijsten }) => {
        const lijst = vragenlijsten.find((l) => l.lijst === soort.lijst);
        const vragen = lijst ? { lijst, eerder: eerderGegeven(vragenlijsten, lijst) } : null;
        if (zaak.status === 'gesloten') return <Gesloten zaak={zaak} soort={soort} vragen={vragen} />;
        return <Scherm zaak={zaak} soort={soort} vragen={vragen} />;
      }}
    </Geladen>
  );
}
