import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isWeg } from '../../api/client.ts';
import { Doodspoor } from '../../schil/Foutpagina.tsx';
import { nl } from '../../teksten/nl.ts';
import { GeladenBlad } from '../../ui/Geladen.tsx';
import type { Melding } from './vragen.ts';

interface Eigenschappen {
  vraag: UseQueryResult<Melding>;
  children: (melding: Melding) => ReactNode;
}

/** A melding, or one text for what is not there and what may not be seen. */
export function Gevonden({ vraag, children }: Eigenschappen) {
  if (isWeg(vraag.error)) {
    return <Doodspoor titel={nl.fout.nietGevondenTitel} tekst={nl.meldingen.nietGevonden} />;
  }
  return (
    <GeladenBlad kop={nl.meldingen.melding} vraag={vraag}>
      {children}
    </GeladenBlad>
  );
}
