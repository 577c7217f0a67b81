import { queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import { bewaar } from '../../bewaar.ts';

export type Verwerkingen = Schema<'Verwerkingen'>;
export type Verwerking = Schema<'Verwerking'>;

/** Of what it is told who read it. */
export interface Dossier {
  van: 'leerling' | 'zaak';
  id: string;
}

const CSV = { headers: { Accept: 'text/csv' }, parseAs: 'blob' } as const;

const lees = ({ van, id }: Dossier): Promise<Verwerkingen> =>
  van === 'leerling'
    ? (vraag(
        api.GET('/v1/leerlingen/{leerlingId}/verwerkingen', { params: { path: { leerlingId: id } } }),
      ) as Promise<Verwerkingen>)
    : (vraag(
        api.GET('/v1/zaken/{zaakId}/verwerkingen', { params: { path: { zaakId: id } } }),
      ) as Promise<Verwerkingen>);

/** Looking is recorded, so nothing asks again by itself. */
export const verwerkingenVraag = (dossier: Dossier) =>
  queryOptions({
    queryKey: ['verwerkingen', dossier.van, dossier.id],
    queryFn: () => lees(dossier),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The same as a file for a spreadsheet. */
export async function bewaarCsv({ van, id }: Dossier): Promise<void> {
  const bestand =
    van === 'leerling'
      ? await vraag(
          api.GET('/v1/leerlingen/{leerlingId}/verwerkingen', { params: { path: { leerlingId: id } }, ...CSV }),
        )
      : await vraag(api.GET('/v1/zaken/{zaakId}/verwerkingen', { params: { path: { zaakId: id } }, ...CSV }));
  bewaar(bestand, 'verwerkingen.csv');
}
