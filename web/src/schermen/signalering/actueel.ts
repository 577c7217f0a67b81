import { useQuery } from '@tanstack/react-query';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { useProef } from '../handeling/proef.ts';
import { alsAntwoorden, type Antwoorden } from '../handeling/waarden.ts';
import type { Advies } from './advies.ts';
import { adviesVraag } from './vragen.ts';

export interface Actueel {
  /** Of what is filled in now, recorded or not. */
  advies: Advies | null;
  /** There is an advice to follow or to depart from: the list was filled in, or is about to be recorded. */
  geldt: boolean;
  /** What can be done once what is filled in is recorded. */
  mogelijk: readonly MogelijkeHandeling[];
  bezig: boolean;
  /** There is none to show, because asking for it failed. */
  mislukt: { fout: Error; opnieuw: () => void } | null;
}

/** The advice on what is filled in now: as recorded while nothing was changed, and tried out otherwise. */
export function useActueel(zaak: Zaak, lijst: string, antwoorden: Antwoorden, gewijzigd: boolean): Actueel {
  const vastgelegd = useQuery(adviesVraag(zaak.zaakId, zaak.nr));
  const gegeven = vastgelegd.data?.stand === 'gegeven';
  const kanInvullen = zaak.mogelijkeHandelingen.some(
    ({ handeling, vast, mogelijk }) => handeling === 'vul-vragenlijst-in' && vast.lijst === lijst && mogelijk,
  );
  const proberen = kanInvullen && (gewijzigd || !gegeven);
  const lichaam = { handeling: 'vul-vragenlijst-in', lijst, antwoorden: alsAntwoorden(antwoorden) };
  const proef = useProef(zaak, proberen ? lichaam : null);
  const uitkomst = proberen ? proef.data?.uitkomst : undefined;
  return {
    advies: uitkomst?.advies ?? vastgelegd.data ?? null,
    geldt: gegeven || gewijzigd,
    mogelijk: uitkomst?.mogelijkeHandelingen ?? zaak.mogelijkeHandelingen,
    bezig: proberen && proef.isFetching,
    mislukt:
      vastgelegd.isLoadingError && !uitkomst
        ? { fout: vastgelegd.error, opnieuw: () => void vastgelegd.refetch() }
        : null,
  };
}
