import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ApiFout, type Schema, vraag } from '../../api/client.ts';
import { zetOnderweg } from '../../api/onderweg.ts';
import { zaakVraag, zetZaak } from '../../api/zaak.ts';
import { type Zending, volgendeZending } from './zending.ts';
import type { Lichaam } from './waarden.ts';

export type Uitslag =
  | { soort: 'geboekt'; geboekt: Schema<'HandelingGeboekt'> }
  /** Accepted and durable, not in the case yet. `eerder`: it is what was sent before the last change. */
  | { soort: 'onderweg'; sleutel: string; eerder: boolean };

/** A refusal is an answer; anything else leaves it unknown whether the action arrived. */
const isWeigering = (fout: unknown): boolean => fout instanceof ApiFout && fout.status >= 400 && fout.status < 500;

async function isAangekomen(zaakId: string, sleutel: string): Promise<boolean> {
  try {
    const { stand } = await vraag(
      api.GET('/v1/zaken/{zaakId}/handelingen/{sleutel}', { params: { path: { zaakId, sleutel } } }),
    );
    return stand !== 'geweigerd';
  } catch (fout) {
    if (fout instanceof ApiFout && fout.status === 404) return false;
    throw fout;
  }
}

async function stuur(zaakId: string, sleutel: string, lichaam: Lichaam): Promise<Uitslag> {
  const uit = await vraag(
    api.POST('/v1/zaken/{zaakId}/handelingen', {
      params: { path: { zaakId }, header: { 'Idempotency-Key': sleutel } },
      body: lichaam as Schema<'HandelingVerzoek'>,
    }),
  );
  return 'zaak' in uit ? { soort: 'geboekt', geboekt: uit } : { soort: 'onderweg', sleutel, eerder: false };
}

/**
 * Sends an action once, however often somebody tries: the key stays the same until the API has answered.
 * @param naam of the action, for who waits for it
 */
export function useVastleggen(zaakId: string, naam: string) {
  const client = useQueryClient();
  // what was sent is no state of the screen: nothing is drawn of it
  const [laatste] = useState<{ zending: Zending | null }>(() => ({ zending: null }));
  return useMutation({
    networkMode: 'always',
    mutationFn: async (lichaam: Lichaam): Promise<Uitslag> => {
      const { zending, eerst } = volgendeZending(laatste.zending, JSON.stringify(lichaam), () => crypto.randomUUID());
      if (eerst !== null && (await isAangekomen(zaakId, eerst)))
        return { soort: 'onderweg', sleutel: eerst, eerder: true };
      laatste.zending = zending;
      try {
        return await stuur(zaakId, zending.sleutel, lichaam);
      } catch (fout) {
        if (isWeigering(fout)) laatste.zending = null;
        throw fout;
      }
    },
    onSuccess: (uit) => {
      laatste.zending = null;
      if (uit.soort === 'onderweg') zetOnderweg(client, zaakId, { sleutel: uit.sleutel, naam });
      else zetZaak(client, uit.geboekt.zaak, uit.geboekt.nr);
    },
    onError: (fout) => {
      if (isWeigering(fout)) void client.invalidateQueries(zaakVraag(zaakId));
    },
  });
}

/** Accepted, and refused when its turn came: the same as one that is refused at once. */
export const alsWeigering = (detail: string): ApiFout => new ApiFout({ type: '', title: '', status: 409, detail });
