import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIk } from '../../api/ik.ts';
import type { Zaak } from '../../api/zaak.ts';
import { markeerGelezen } from './vragen.ts';

/** Whoever has a worklist and this case before him has read it up to here; also what comes while he looks. */
export function useGelezen({ zaakId, nr }: Zaak): void {
  const client = useQueryClient();
  const { mag } = useIk();
  const heeftLijst = mag.handelen || mag.toewijzen;
  const { mutate } = useMutation(markeerGelezen(client, zaakId));
  useEffect(() => {
    if (heeftLijst) mutate(nr);
  }, [mutate, nr, heeftLijst]);
}
