import { queryOptions, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import { bewaar } from '../../bewaar.ts';

type Lijst = Schema<'Maandlijst'>;
const PAD = '/v1/absoluut-verzuim/maandlijst';

export const maandlijstVraag = (maand: string) =>
  queryOptions({
    queryKey: ['maandlijst', maand],
    // the same address gives a file for a spreadsheet to who asks for that; a screen asks for JSON
    queryFn: async () => (await vraag(api.GET(PAD, { params: { query: { maand } } }))) as Lijst,
  });

/** Whether the list of last month is still to be settled. */
export const maandtaakVraag = queryOptions({
  queryKey: ['maandtaak'],
  queryFn: () => vraag(api.GET('/v1/absoluut-verzuim/maandlijst/taak')),
  staleTime: 5 * 60_000,
});

/** Settles a list; what hangs on it is asked again. */
export function useVaststellen(maand: string): UseMutationResult<Lijst, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => vraag(api.POST(PAD, { body: { maand } })),
    onSuccess: async (lijst) => {
      client.setQueryData(maandlijstVraag(maand).queryKey, lijst);
      await client.invalidateQueries({ queryKey: maandtaakVraag.queryKey });
    },
  });
}

/** The list as a file for a spreadsheet, for the browser to keep. */
export async function bewaarCsv(maand: string): Promise<void> {
  const bestand = await vraag(
    api.GET(PAD, { params: { query: { maand } }, headers: { Accept: 'text/csv' }, parseAs: 'blob' }),
  );
  bewaar(bestand, `maandlijst-${maand}.csv`);
}

/** A file with the columns of a list and nothing else: whoever fills it in brings no made-up child. */
export const bewaarLeegBestand = (kolommen: readonly string[]): void => {
  // with a byte order mark a spreadsheet reads it as UTF-8
  bewaar(new Blob([`\uFEFF${kolommen.join(';')}\r\n`], { type: 'text/csv' }), 'lijst-absoluut-verzuim.csv');
};
