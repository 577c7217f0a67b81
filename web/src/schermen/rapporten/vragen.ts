import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import { bewaar } from '../../bewaar.ts';
import { type RapportZoek, vanRegel, zonderRegel } from './zoek.ts';

export type Rapport = Schema<'Rapport'>;
export type Regel = Schema<'Rapportregel'>;
const PAD = '/v1/rapporten/pas-toe-of-leg-uit';

type Gevuld<T> = { [K in keyof T]: Exclude<T[K], undefined> };
/** What was left out of an address is not asked for. */
const gevuld = <T extends object>(zoek: T): Gevuld<T> =>
  Object.fromEntries(Object.entries(zoek).filter(([, waarde]) => waarde !== undefined)) as Gevuld<T>;

/** What of the address the figures depend on: as long as no norm was chosen they are per norm. */
export const cijfervraag = (zoek: RapportZoek): RapportZoek => {
  const { norm, per, ...rest } = zonderRegel(zoek);
  return norm === undefined ? rest : { ...rest, norm, per };
};

export const rapportVraag = (zoek: RapportZoek) =>
  queryOptions({
    queryKey: ['rapport', cijfervraag(zoek)],
    queryFn: async ({ signal }) =>
      (await vraag(api.GET(PAD, { params: { query: gevuld(cijfervraag(zoek)) }, signal }))) as Rapport,
    placeholderData: keepPreviousData,
  });

export function motivatiesVraag(zoek: RapportZoek) {
  const { norm = '', ...rest } = vanRegel(zoek);
  return queryOptions({
    queryKey: ['motivaties', norm, rest],
    queryFn: ({ signal }) =>
      vraag(api.GET(`${PAD}/motivaties`, { params: { query: gevuld({ ...rest, norm }) }, signal })),
    // each reading is logged: it is read when somebody opens it, and not again when he comes back to the window
    refetchOnWindowFocus: false,
  });
}

export const intervisieVraag = (gemeente: string | undefined) =>
  queryOptions({
    queryKey: ['intervisie', gemeente],
    queryFn: ({ signal }) =>
      vraag(api.GET('/v1/rapporten/intervisie', { params: { query: gemeente ? { gemeente } : {} }, signal })),
  });

/** The same figures as a file for a spreadsheet, under the name that the API gives it: it says what they are about. */
export async function bewaarCsv(zoek: RapportZoek): Promise<void> {
  const query = gevuld(cijfervraag(zoek));
  const verzoek = api.GET(PAD, { params: { query }, headers: { Accept: 'text/csv' }, parseAs: 'blob' });
  const bestand = await vraag(verzoek);
  const kop = (await verzoek).response.headers.get('Content-Disposition') ?? '';
  bewaar(bestand, /filename="([^"]+)"/.exec(kop)?.[1] ?? 'pas-toe-of-leg-uit.csv');
}
