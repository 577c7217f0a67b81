import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { vraagBlad } from '../../blad.ts';
import { api, type Schema, vraag } from '../../api/client.ts';

export type Overzicht = Schema<'MeldingOverzicht'>;
export type Melding = Schema<'MeldingAntwoord'>;
export type Verzuimmelding = Schema<'Verzuimmelding'>;
export type Keuzehulp = Schema<'Keuzehulp'>;
export type Keuzehulpvraag = Schema<'Keuzehulpvraag'>;
export type Soort = Verzuimmelding['soort'];

/** How often to look whether a melding has been booked, and when to stop looking, in milliseconds. */
const EERSTE_MS = 1_000;
const LANGSTE_MS = 8_000;
const POGINGEN = 8;

export const meldingenVraag = infiniteQueryOptions({
  queryKey: ['meldingen'],
  queryFn: ({ pageParam: na }) =>
    vraagBlad(api.GET('/v1/verzuimmeldingen', { params: { query: { sorteer: 'nieuwste', ...(na && { na }) } } })),
  initialPageParam: '',
  getNextPageParam: ({ volgende }) => volgende,
});

/** One melding. While it is not in a case yet it is asked again, less and less often. */
export const meldingVraag = (meldingsnummer: string) =>
  queryOptions({
    queryKey: ['melding', meldingsnummer],
    queryFn: () => vraag(api.GET('/v1/verzuimmeldingen/{meldingsnummer}', { params: { path: { meldingsnummer } } })),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.verwerking === 'nieuw' && dataUpdateCount <= POGINGEN
        ? Math.min(LANGSTE_MS, EERSTE_MS * 2 ** (dataUpdateCount - 1))
        : false,
  });

/** What the keuzehulp makes of what is filled in so far; nothing of it is kept here either. */
export const keuzehulpVraag = (tot: Keuzehulpvraag) =>
  queryOptions({
    queryKey: ['keuzehulp', tot],
    queryFn: () => vraag(api.POST('/v1/verzuimmeldingen/keuzehulp', { body: tot })),
    placeholderData: (vorige) => vorige,
    gcTime: 0,
  });

export const verstuur = (melding: Verzuimmelding): Promise<Melding> =>
  vraag(api.POST('/v1/verzuimmeldingen', { body: melding }));

/**
 * When the next message about a melding is made: after the last one, also on a computer whose clock is behind. Of two
 * messages the later one counts.
 */
export const volgendMoment = (nu: number, vorige: string | null): string =>
  new Date(vorige === null ? nu : Math.max(nu, Date.parse(vorige) + 1)).toISOString();

export const trekIn = (
  { meldingsnummer, mutatietijd }: Pick<Melding, 'meldingsnummer' | 'mutatietijd'>,
  nu: number,
): Promise<Schema<'IntrekkingAntwoord'>> =>
  vraag(
    api.POST('/v1/verzuimmeldingen/{meldingsnummer}/intrekking', {
      params: { path: { meldingsnummer } },
      body: { mutatietijd: volgendMoment(nu, mutatietijd) },
    }),
  );
