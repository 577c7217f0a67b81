import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isWeg } from '../../api/client.ts';
import { zaakVraag } from '../../api/zaak.ts';
import { NietGevonden } from '../../schil/Foutpagina.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { nl } from '../../teksten/nl.ts';
import { Skelet } from './Skelet.tsx';
import { oudVan } from './verbinding.ts';
import { Zaakbeeld } from './Zaakbeeld.tsx';

/** A case in one view: what can be done now, what it waits for, and what happened. */
export function Zaak() {
  const { id } = getRouteApi('/binnen/zaken/$id').useParams();
  const vraag = useQuery(zaakVraag(id));
  // also while somebody looks: a right that ended shows nothing any more
  if (isWeg(vraag.error)) return <NietGevonden />;
  if (vraag.data) return <Zaakbeeld key={id} zaak={vraag.data} oud={oudVan(vraag)} />;
  if (!vraag.isError) return <Skelet />;
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{nl.zaak.zaak}</h1>
      <Foutmelding fout={vraag.error} opnieuw={() => void vraag.refetch()} />
    </div>
  );
}
