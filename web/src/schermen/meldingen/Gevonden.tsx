import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFout } from '../../api/client.ts';
import { Doodspoor } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { Geladen } from '../../ui/Geladen.tsx';
import type { Melding } from './vragen.ts';

interface Eigenschappen {
  vraag: UseQueryResult<Melding>;
  children: (melding: Melding) => ReactNode;
}

/** A melding, or one text for what is not there and what may not be seen. */
export function Gevonden({ vraag, children }: Eigenschappen) {
  if (vraag.error instanceof ApiFout && [403, 404].includes(vraag.error.status)) {
    return <Doodspoor titel={nl.fout.nietGevondenTitel} tekst={nl.meldingen.nietGevonden} />;
  }
  if (vraag.data) return children(vraag.data);
  return (
    <div className="blad">
      <Geladen vraag={vraag}>{() => null}</Geladen>
    </div>
  );
}
