import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding, Geladen as Gewoon } from '../../ui/Geladen.tsx';

/** Waits for its data. What the API refuses it says itself, and asking again gives the same. */
export const Geladen = <T,>({ vraag, children }: { vraag: UseQueryResult<T>; children: (data: T) => ReactNode }) =>
  vraag.error instanceof ApiFout && [403, 404, 409].includes(vraag.error.status) ? (
    <Foutmelding titel={nl.rechten.geweigerd} fout={vraag.error} />
  ) : (
    <Gewoon vraag={vraag}>{children}</Gewoon>
  );
