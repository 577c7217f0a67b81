import { queryOptions } from '@tanstack/react-query';
import { api, ApiFout, type Schema, vraag } from '../api/client.ts';

export type Sessie = Schema<'Oudersessie'>;
export type Bestand = Schema<'Portaalbestand'>;
export type Bevestiging = Schema<'OntvangenKennisgeving'>;

const NIET_AANGEMELD = 401;
export const isSessieWeg = (fout: unknown): boolean => fout instanceof ApiFout && fout.status === NIET_AANGEMELD;

/** What the API has against single fields. */
export const bezwarenIn = (fout: unknown): readonly { veld: string; fout: string }[] =>
  fout instanceof ApiFout ? (fout.probleem.velden ?? []) : [];

/** Who fills in the form; null for who has not given his code, or was away for too long. */
export const sessieVraag = queryOptions({
  queryKey: ['sessie'],
  queryFn: async (): Promise<Sessie | null> => {
    try {
      return await vraag(api.GET('/v1/ouderportaal/sessie'));
    } catch (fout) {
      if (isSessieWeg(fout)) return null;
      throw fout;
    }
  },
  retry: false,
  refetchOnWindowFocus: false,
});

export const geefCode = (code: string): Promise<unknown> =>
  vraag(api.POST('/v1/ouderportaal/aanmelding', { body: { code } }));

export const sluit = (): Promise<unknown> => vraag(api.DELETE('/v1/ouderportaal/sessie'));

/** A phone in a train sends ten megabytes in a few minutes: it is given them. */
const stuurRustig = (verzoek: Request): Promise<Response> => fetch(verzoek, { signal: AbortSignal.timeout(300_000) });

export const stuurBestand = (bestand: File, mediatype: string): Promise<Bestand> =>
  vraag(
    api.POST('/v1/ouderportaal/bestanden', {
      params: { header: { Bestandsnaam: encodeURIComponent(bestand.name) } },
      headers: { 'Content-Type': mediatype },
      body: bestand as unknown as string,
      bodySerializer: () => bestand,
      fetch: stuurRustig,
    }),
  );

export const gooiWeg = (id: string): Promise<unknown> =>
  vraag(api.DELETE('/v1/ouderportaal/bestanden/{id}', { params: { path: { id } } }));

export const verstuur = (sleutel: string, kennisgeving: Schema<'OnlineKennisgeving'>): Promise<Bevestiging> =>
  vraag(
    api.POST('/v1/ouderportaal/kennisgeving', {
      params: { header: { 'Idempotency-Key': sleutel } },
      body: kennisgeving,
    }),
  );
