import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ApiFout, type Schema, tabblad, vraag } from './client.ts';

export type Ik = Schema<'Ik'>;

/** Who is signed in, with what he may; null when nobody is. */
export const ikVraag = queryOptions({
  queryKey: ['ik'],
  queryFn: async (): Promise<Ik | null> => {
    try {
      return await vraag(api.GET('/v1/ik'));
    } catch (fout) {
      // who was signed in stays in sight: what became of the session is told over it (SessieVoorbij)
      if (fout instanceof ApiFout && fout.status === 401 && !tabblad.isVanIemand) return null;
      throw fout;
    }
  },
  staleTime: 5 * 60_000,
});

/** In which ways somebody can sign in here, and whether he has. It can be asked by anybody, so it is never refused. */
export const wijzeVraag = queryOptions({
  queryKey: ['aanmeldwijze'],
  queryFn: () => vraag(api.GET('/v1/aanmeldwijze')),
});

/** Who is signed in; the screens inside the shell are only shown when somebody is. */
export function useIk(): Ik {
  const { data } = useQuery(ikVraag);
  if (!data) throw new Error('niemand is aangemeld');
  return data;
}
