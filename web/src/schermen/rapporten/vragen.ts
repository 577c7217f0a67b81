import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import { bewaar } from '../../bewaar.ts';
import type { RapportZoek } from './zoek.ts';

export type Rapport = Schema<'Rapport'>;
export type Regel = Schema<'Rapportregel'>;
const PAD = '/v1/rapporten/pas-toe-of-leg-uit';

/** What of the address the figures depend on: as long as no norm was chosen they are per norm. */
export const cijfervraag = ({ deel: _, norm, per, ...rest }: RapportZoek): Omit<RapportZoek, 'deel'> => ({
  ...rest,
  ...(norm !== undefined && { norm, ...(per && { per }) }),
});

export const rapportVraag = (zoek: RapportZoek) =>
  queryOptions({
    queryKey: ['rapport', cijfervraag(zoek)],
    queryFn: async ({ signal }) =>
      (await vraag(api.GET(PAD, { params: { query: cijfervraag(zoek) }, signal }))) as Rapport,
    placeholderData: keepPreviousData,
  });

export const motivatiesVraag = ({ deel: _, per: __, norm = '', ...rest }: RapportZoek) =>
  queryOptions({
    queryKey: ['motivaties', norm, rest],
    queryFn: ({ signal }) => vraag(api.GET(`${PAD}/motivaties`, { params: { query: { ...rest, norm } }, signal })),
    // each reading is logged: it is read when somebody opens it, and not again when he comes back to the window
    refetchOnWindowFocus: false,
  });

export const intervisieVraag = (gemeente: string | undefined) =>
  queryOptions({
    queryKey: ['intervisie', gemeente],
    queryFn: ({ signal }) =>
      vraag(api.GET('/v1/rapporten/intervisie', { params: { query: gemeente ? { gemeente } : {} }, signal })),
  });

/** The same figures as a file for a spreadsheet. */
export async function bewaarCsv(zoek: RapportZoek): Promise<void> {
  const query = cijfervraag(zoek);
  const bestand = await vraag(api.GET(PAD, { params: { query }, headers: { Accept: 'text/csv' }, parseAs: 'blob' }));
  bewaar(bestand, 'pas-toe-of-leg-uit.csv');
}
