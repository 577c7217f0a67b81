import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFout } from '../../api/client.ts';
import type { Zaak } from '../../api/zaak.ts';
import { foutenUit } from '../handeling/fouten.ts';
import { useOpgelost } from '../handeling/opgelost.ts';
import { alsWeigering, useVastleggen } from '../handeling/verstuur.ts';
import { vragenlijstenVraag } from '../handeling/vragen.ts';
import type { Lichaam, Ontbreekt } from '../handeling/waarden.ts';

interface Opdracht {
  zaak: Zaak;
  /** The answers, when they are to be recorded. */
  antwoorden: Lichaam;
  keuze: Lichaam;
  namen: { antwoorden: string; keuze: string };
  labels: Readonly<Record<string, string>>;
  /** The answers were recorded. */
  naAntwoorden: () => void;
  naKeuze: () => void;
}

/**
 * Two acts of one person: the answers, and the choice on them. Each has a key of its own; when the second is refused the
 * first stays, and the screen says so.
 */
export function useBesluit({ zaak, antwoorden, keuze, namen, labels, naAntwoorden, naKeuze }: Opdracht) {
  const client = useQueryClient();
  const lijst = useVastleggen(zaak.zaakId, namen.antwoorden);
  const kies = useVastleggen(zaak.zaakId, namen.keuze);
  const [gezienTot, zetGezienTot] = useState(zaak.nr);
  const [fouten, zetFouten] = useState<readonly Ontbreekt[]>([]);
  const { over, losOp } = useOpgelost(fouten);
  /** The answers of this attempt are recorded, so what fails after it is the choice alone. */
  const [deels, zetDeels] = useState(false);
  /** Of an action that was accepted before. */
  const [geweigerd, zetGeweigerd] = useState<ApiFout | null>(null);

  const meld = (fout: unknown): null => {
    if (fout instanceof ApiFout) zetFouten(foutenUit(fout.probleem, labels));
    return null;
  };
  const begin = (mist: readonly Ontbreekt[]): boolean => {
    lijst.reset();
    kies.reset();
    zetGeweigerd(null);
    zetDeels(false);
    zetFouten(mist);
    return mist.length === 0;
  };
  /** What was asked is read again before the draft is thrown away: what was filled in never leaves the screen. */
  const verwerkAntwoorden = async (): Promise<void> => {
    await client.refetchQueries(vragenlijstenVraag(zaak.zaakId));
    naAntwoorden();
  };
  /** The last event that there is then; null when the answers are not recorded. */
  const stuurAntwoorden = async (): Promise<number | null> => {
    const uit = await lijst.mutateAsync({ ...antwoorden, gezienTot }).catch(meld);
    if (uit?.soort !== 'geboekt') return null;
    await verwerkAntwoorden();
    zetGezienTot(uit.geboekt.nr);
    return uit.geboekt.nr;
  };
  return {
    lijst,
    kies,
    fouten,
    over,
    losOp,
    deels,
    bezig: lijst.isPending || kies.isPending,
    fout: geweigerd ?? lijst.error ?? kies.error,
    wacht: wachtOp(lijst, verwerkAntwoorden, zetGeweigerd) ?? wachtOp(kies, naKeuze, zetGeweigerd),
    legAntwoordenVast: async (): Promise<void> => {
      if (begin([])) await stuurAntwoorden();
    },
    /** @param metAntwoorden they were changed, so they are recorded first */
    legKeuzeVast: async (mist: readonly Ontbreekt[], metAntwoorden: boolean): Promise<void> => {
      if (!begin(mist)) return;
      const tot = metAntwoorden ? await stuurAntwoorden() : gezienTot;
      if (tot === null) return;
      zetDeels(metAntwoorden);
      const uit = await kies.mutateAsync({ ...keuze, gezienTot: tot }).catch(meld);
      if (uit?.soort === 'geboekt') naKeuze();
    },
  };
}

/** What was accepted and is not recorded yet, with what comes after it; null when nothing is. */
function wachtOp(sturen: ReturnType<typeof useVastleggen>, na: () => unknown, geweigerd: (fout: ApiFout) => void) {
  if (sturen.data?.soort !== 'onderweg') return null;
  const { sleutel, eerder } = sturen.data;
  return {
    sleutel,
    eerder,
    naVastleggen: () => {
      sturen.reset();
      void na();
    },
    naWeigering: (reden: string) => {
      sturen.reset();
      geweigerd(alsWeigering(reden));
    },
  };
}
