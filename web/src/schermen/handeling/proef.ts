import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Zaak } from '../../api/zaak.ts';
import { proefVraag } from './vragen.ts';
import type { Lichaam } from './waarden.ts';

const NA_DE_LAATSTE_MS = 400;

/** The last value, when it has not changed for a moment. */
export function useUitgesteld<T>(waarde: T): T {
  const nu = JSON.stringify(waarde);
  const [rust, zet] = useState(nu);
  useEffect(() => {
    const straks = setTimeout(() => {
      zet(nu);
    }, NA_DE_LAATSTE_MS);
    return () => {
      clearTimeout(straks);
    };
  }, [nu]);
  return useMemo(() => JSON.parse(rust) as T, [rust]);
}

/** What would follow from an action, shortly after somebody stopped changing it; null while too little is filled in. */
export function useProef(zaak: Zaak, lichaam: Lichaam | null) {
  const rust = useUitgesteld(lichaam);
  return useProefVan(zaak, lichaam && rust);
}

/** @param lichaam that does not change any more for now */
export const useProefVan = ({ zaakId, nr, afwijkredenen }: Zaak, lichaam: Lichaam | null) =>
  useQuery(proefVraag(zaakId, nr, lichaam, afwijkredenen[0]?.code));
