import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, vraag } from '../../../api/client.ts';
import type { Zaak } from '../../../api/zaak.ts';
import { useVastleggen } from '../../handeling/verstuur.ts';
import { nl } from '../../../teksten/nl.ts';
import { mediatypeVan } from './bestand.ts';

export type Regime = 'AVG' | 'WPG';
export interface Inbreng {
  bestand: File;
  aard: string;
  /** Of a consent: for whom it is. */
  partner?: string;
  regime: Regime;
}

async function stuur(zaakId: string, { bestand, regime }: Inbreng): Promise<string> {
  const mediatype = mediatypeVan(bestand.name) ?? bestand.type;
  const { id } = await vraag(
    api.POST('/v1/zaken/{zaakId}/documenten', {
      params: {
        path: { zaakId },
        header: { Bestandsnaam: encodeURIComponent(bestand.name), Regime: regime },
      },
      headers: { 'Content-Type': mediatype },
      body: bestand as unknown as string,
      bodySerializer: () => bestand,
    }),
  );
  return id;
}

/** Sends a file and adds it to the case. Whoever tries again after only the second failed, does not send it twice. */
export function useBrengIn({ zaakId, nr: gezienTot, vandaag: dag }: Zaak) {
  const vastleggen = useVastleggen(zaakId, nl.documenten.toevoegen);
  // what arrived is no state of the screen: nothing is drawn of it
  const [aangekomen] = useState(() => new WeakMap<File, Readonly<Record<string, string>>>());
  return useMutation({
    networkMode: 'always',
    mutationFn: async (inbreng: Inbreng) => {
      const { bestand, regime, ...wat } = inbreng;
      const document = aangekomen.get(bestand)?.[regime] ?? (await stuur(zaakId, inbreng));
      aangekomen.set(bestand, { [regime]: document });
      return vastleggen.mutateAsync({ handeling: 'voeg-document-toe', document, ...wat, regime, dag, gezienTot });
    },
  });
}
