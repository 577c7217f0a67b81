import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ApiFout, type Schema, vraag } from '../../api/client.ts';
import { uitlegGevraagd, uitlegtekst, type Uitlegvraag } from './fouten.ts';
import { type Lichaam, metMotivatie, metUitleg } from './waarden.ts';

/** The case may have changed by then. */
const PROEF_GELDIG_MS = 60_000;
const ZELDEN_ANDERS_MS = 10 * 60_000;

export interface Proef {
  uitkomst: Schema<'Proefuitkomst'>;
  /** What has to be explained because of what was filled in. */
  uitleg: Uitlegvraag;
  /** What the API said of it when it asked that; null when it asked nothing, or said only that a reason is missing. */
  waarom: string | null;
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
  const pogingen: readonly (readonly [Uitlegvraag, Lichaam])[] = [
    [null, lichaam],
    ['motivatie', metMotivatie(lichaam)],
  ];
  let waarom: string | null = null;
  for (const [uitleg, met] of pogingen) {
    try {
      return { uitkomst: await stuurProef(zaakId, met), uitleg, waarom };
    } catch (fout) {
      if (!(fout instanceof ApiFout)) throw fout;
      const vraagt = uitlegGevraagd(fout.probleem, 'motivatie' in met);
      if (vraagt === null) throw fout;
      waarom ??= uitlegtekst(fout.probleem);
      if (vraagt === 'afwijking') break;
    }
  }
  return { uitkomst: await stuurProef(zaakId, metUitleg(lichaam, afwijkreden)), uitleg: 'afwijking', waarom };
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

export const vragenlijstenVraag = (zaakId: string) =>
  queryOptions({
    queryKey: ['vragenlijsten', zaakId],
    queryFn: () => vraag(api.GET('/v1/zaken/{zaakId}/vragenlijsten', { params: { path: { zaakId } } })),
  });
