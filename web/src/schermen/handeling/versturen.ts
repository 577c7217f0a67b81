import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFout } from '../../api/client.ts';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { foutenUit, type Uitlegvraag, uitlegGevraagd } from './fouten.ts';
import { alsWeigering, useVastleggen } from './verstuur.ts';
import { useOpgelost } from './opgelost.ts';
import type { Lichaam, Ontbreekt } from './waarden.ts';

interface Opdracht {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  /** How a person knows each field. */
  labels: Readonly<Record<string, string>>;
  /** It was recorded. */
  klaar: () => void;
}

/** Sends the form of one action, and says what came of it. After it is recorded the case is shown. */
export function useVersturen({ zaak: { zaakId, nr }, handeling, labels, klaar }: Opdracht) {
  const ga = useNavigate();
  const [gezienTot] = useState(nr);
  const [fouten, zetFouten] = useState<readonly Ontbreekt[]>([]);
  const { over, losOp } = useOpgelost(fouten);
  const [uitleg, zetUitleg] = useState<Uitlegvraag>(null);
  const [geweigerd, zetGeweigerd] = useState<ApiFout | null>(null);
  const vastleggen = useVastleggen(zaakId, handeling.naam);
  const naarDeZaak = (): void => {
    klaar();
    void ga({ to: '/zaken/$id', params: { id: zaakId }, state: { vastgelegd: true } });
  };
  const verstuur = (lichaam: Lichaam, mist: readonly Ontbreekt[]): void => {
    if (vastleggen.isPending) return;
    vastleggen.reset();
    zetGeweigerd(null);
    zetFouten(mist);
    if (mist.length > 0) return;
    vastleggen.mutate(
      { ...lichaam, gezienTot },
      {
        onSuccess: ({ soort }) => {
          if (soort === 'geboekt') naarDeZaak();
        },
        onError: (fout) => {
          if (!(fout instanceof ApiFout)) return;
          zetFouten(foutenUit(fout.probleem, labels));
          zetUitleg(uitlegGevraagd(fout.probleem, 'motivatie' in lichaam));
        },
      },
    );
  };
  const { data, error, isPending, isSuccess, isIdle } = vastleggen;
  return {
    verstuur,
    fouten,
    over,
    losOp,
    /** What the API asked to explain at the last attempt that reached it. */
    uitleg,
    fout: geweigerd ?? error,
    bezig: isPending,
    /** What would follow has followed. */
    gedaan: isSuccess,
    /** Somebody recorded something in the case since the form was opened. */
    veranderd: isIdle && nr > gezienTot,
    onderweg: data?.soort === 'onderweg' ? data : null,
    naarDeZaak,
    weiger: (reden: string): void => {
      vastleggen.reset();
      zetGeweigerd(alsWeigering(reden));
    },
  };
}
