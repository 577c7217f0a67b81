import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { api, vraag } from '../../api/client.ts';
import { zetOnderweg } from '../../api/onderweg.ts';
import { type Zaak, zaakVraag, zetZaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { pasRijAan } from '../werkvoorraad/vragen.ts';

/** What came of it; somebody else can have been first. */
type Uitslag = 'eigen' | 'ander' | 'onderweg';

/**
 * A case that nobody handles becomes one's own, with one command. What somebody else took meanwhile is not taken from him:
 * that asks for the form.
 */
export const neemOpMij = (client: QueryClient, { zaakId }: Zaak, behandelaar: string, sleutel: string) =>
  mutationOptions({
    mutationFn: async (): Promise<Uitslag> => {
      const { behandelaar: ander, nr } = await client.query({ ...zaakVraag(zaakId), staleTime: 0 });
      if (ander !== null) return 'ander';
      const antwoord = await vraag(
        api.POST('/v1/zaken/{zaakId}/handelingen', {
          params: { path: { zaakId }, header: { 'Idempotency-Key': sleutel } },
          body: { handeling: 'wijs-toe', behandelaar, gezienTot: nr },
        }),
      );
      if ('zaak' in antwoord) {
        zetZaak(client, antwoord.zaak, antwoord.nr);
        return 'eigen';
      }
      zetOnderweg(client, zaakId, { sleutel, naam: nl.zaak.neem });
      return 'onderweg';
    },
    // what stood in the way is to be seen
    onError: () => client.invalidateQueries(zaakVraag(zaakId)),
  });

/** The read mark of a list. Not being able to set it takes nothing from the case. */
export const markeerGelezen = (client: QueryClient, zaakId: string) =>
  mutationOptions({
    mutationFn: (nr: number) =>
      vraag(api.PUT('/v1/zaken/{zaakId}/gelezen', { params: { path: { zaakId } }, body: { nr } })),
    onSuccess: () => {
      pasRijAan(client, zaakId, { nieuw: false, ongelezen: false });
    },
  });
