import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ApiFout, type Schema, vraag } from '../../api/client.ts';
import { vraagtUitleg } from './fouten.ts';
import { type Lichaam, metUitleg } from './waarden.ts';

/** The case may have changed by then. */
const PROEF_GELDIG_MS = 60_000;
const ZELDEN_ANDERS_MS = 10 * 60_000;

export interface Proef {
  uitkomst: Schema<'Proefuitkomst'>;
  /** What was filled in departs from the MAS, so it has to be explained. */
  wijktAf: boolean;
}

async function stuurProef(zaakId: string, lichaam: Lichaam): Promise<Proef['uitkomst']> {
  const uit = await vraag(
    api.POST('/v1/zaken/{zaakId}/handelingen', {
      params: { path: { zaakId }, query: { proef: 'true' }, header: { 'Idempotency-Key': 'proef' } },
      body: lichaam as Schema<'HandelingVerzoek'>,
    }),
  );
  return uit as Proef['uitkomst'];
}

/** Asks what would follow; when the answer is that it has to be explained, asks it again as if it was. */
async function probeer(zaakId: string, lichaam: Lichaam, afwijkreden: string | undefined): Promise<Proef> {
  try {
    return { uitkomst: await stuurProef(zaakId, lichaam), wijktAf: false };
  } catch (fout) {
    if (!(fout instanceof ApiFout) || !vraagtUitleg(fout.probleem)) throw fout;
    return { uitkomst: await stuurProef(zaakId, metUitleg(lichaam, afwijkreden)), wijktAf: true };
  }
}

/**
 * What would follow from an action, with nothing kept. What was known stays in sight while it is asked again.
 * @param nr of the case: what follows from an action may be something else after a next event
 * @param lichaam null while too little is filled in to say anything
 */
export const proefVraag = (zaakId: string, nr: number, lichaam: Lichaam | null, afwijkreden: string | undefined) =>
  queryOptions({
    queryKey: ['proef', zaakId, nr, lichaam, afwijkreden],
    queryFn: () => probeer(zaakId, lichaam ?? {}, afwijkreden),
    enabled: lichaam !== null,
    placeholderData: keepPreviousData,
    staleTime: PROEF_GELDIG_MS,
  });

export const medewerkersVraag = queryOptions({
  queryKey: ['medewerkers'],
  queryFn: () => vraag(api.GET('/v1/medewerkers')),
  staleTime: ZELDEN_ANDERS_MS,
});

export const gemeentenVraag = queryOptions({
  queryKey: ['gemeenten'],
  queryFn: () => vraag(api.GET('/v1/gemeenten')),
  staleTime: ZELDEN_ANDERS_MS,
});

export const vragenlijstenVraag = (zaakId: string) =>
  queryOptions({
    queryKey: ['vragenlijsten', zaakId],
    queryFn: () => vraag(api.GET('/v1/zaken/{zaakId}/vragenlijsten', { params: { path: { zaakId } } })),
  });
