import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schema, vraag } from '../../api/client.ts';
import type { paths } from '../../api/schema.ts';
import type { Voorstel } from './zoek.ts';

const PAD = '/v1/vernietigingslijsten';
const EEN = `${PAD}/{lijstId}` as const;

export type Lijst = Schema<'Vernietigingslijst'>;
export type Regel = Schema<'Vernietigingsregel'>;
export type LijstMetRegels = paths[typeof EEN]['get']['responses'][200]['content']['application/json'];
export type Weglating = paths[`${typeof EEN}/weglatingen`]['post']['requestBody']['content']['application/json'];

const VERS_MS = 60_000;
/** While it is carried out: the worker looks every fifteen seconds. */
const VOORTGANG_MS = 5_000;

export const lijstenVraag = queryOptions({
  queryKey: ['vernietigingslijsten'],
  queryFn: ({ signal }) => vraag(api.GET(PAD, { signal })),
  refetchInterval: VERS_MS,
});

export const lijstVraag = (lijstId: string) =>
  queryOptions({
    queryKey: ['vernietigingslijsten', lijstId],
    queryFn: ({ signal }) => vraag(api.GET(EEN, { params: { path: { lijstId } }, signal })),
    // somebody else may approve it, or take it back
    refetchInterval: ({ state }) => (state.data?.lijst.stand === 'goedgekeurd' ? VOORTGANG_MS : VERS_MS),
  });

/** Goes through all closed cases of a municipality: asked when somebody wants to know, and not again by itself. */
export const peilingVraag = (voorstel: Voorstel) =>
  queryOptions({
    queryKey: ['vernietigingskandidaten', voorstel],
    queryFn: ({ signal }) => vraag(api.GET('/v1/vernietigingskandidaten', { params: { query: voorstel }, signal })),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });

type Na = (data: LijstMetRegels) => void;

/**
 * When somebody else was first, lists and count say so.
 * @param na once it is proposed
 */
export function useVoorstel(na: Na) {
  const client = useQueryClient();
  const onthoud = useOnthoud();
  return useMutation({
    mutationFn: (voorstel: Voorstel) => vraag(api.POST(PAD, { body: voorstel })),
    onSuccess: (data) => {
      onthoud(data);
      na(data);
    },
    onError: (_, voorstel) => {
      void client.invalidateQueries({ queryKey: lijstenVraag.queryKey, exact: true });
      void client.invalidateQueries({ queryKey: peilingVraag(voorstel).queryKey });
    },
  });
}

/** The answer is the list as it stands now; the other lists may say something else as well. */
function useOnthoud(): Na {
  const client = useQueryClient();
  return (data) => {
    client.setQueryData(lijstVraag(data.lijst.id).queryKey, data);
    void client.invalidateQueries({ queryKey: lijstenVraag.queryKey, exact: true });
  };
}

/**
 * What is decided about a list; when somebody else was first, the list says so.
 * @param na once it is decided: before the screen shows it, so that the focus can go on from a button that goes
 */
function useBesluit<Invoer>(doe: (invoer: Invoer) => Promise<LijstMetRegels>, na: Na) {
  const client = useQueryClient();
  const onthoud = useOnthoud();
  return useMutation({
    mutationFn: doe,
    onSuccess: (data) => {
      na(data);
      onthoud(data);
    },
    onError: () => void client.invalidateQueries(lijstenVraag),
  });
}

export const useGoedkeuring = (lijstId: string, na: Na) =>
  useBesluit(
    (body: { aantal: number }) => vraag(api.POST(`${EEN}/goedkeuring`, { params: { path: { lijstId } }, body })),
    na,
  );

export const useIntrekking = (na: Na) =>
  useBesluit((lijstId: string) => vraag(api.POST(`${EEN}/intrekking`, { params: { path: { lijstId } } })), na);

export const useWeglating = (lijstId: string, na: Na) =>
  useBesluit((body: Weglating) => vraag(api.POST(`${EEN}/weglatingen`, { params: { path: { lijstId } }, body })), na);
