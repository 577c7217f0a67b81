import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { eigenVraag, type Tijdlijnregel, tijdlijnVraag, type Zaak } from '../../api/zaak.ts';

const laatsteVan = ({ nr, eronder }: Tijdlijnregel): number => Math.max(nr, ...eronder.map((onder) => onder.nr));

export interface Verandering {
  /** What others did since this person began to look; null when that much is known and no more. */
  regels: readonly Tijdlijnregel[] | null;
  gezien: () => void;
}

/** What somebody else, or Schakel, did in a case while somebody was looking at it; null when there is nothing. */
export function useVeranderd({ zaakId, nr }: Zaak): Verandering | null {
  const [gezienTot, zet] = useState(nr);
  const { data: eigen = [] } = useQuery(eigenVraag(zaakId));
  const tijdlijn = useInfiniteQuery(tijdlijnVraag(zaakId));
  if (nr <= gezienTot) return null;
  const gezien = (): void => {
    zet(nr);
  };
  if (tijdlijn.isError) return eigen.includes(nr) ? null : { regels: null, gezien };
  const nieuw = (tijdlijn.data?.pages.flatMap(({ regels }) => regels) ?? []).filter(
    (regel) => laatsteVan(regel) > gezienTot && !regel.bevestiging && !eigen.includes(laatsteVan(regel)),
  );
  return nieuw.length > 0 ? { regels: nieuw, gezien } : null;
}
