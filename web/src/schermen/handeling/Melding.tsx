import { useEffect, useRef } from 'react';
import { ApiFout } from '../../api/client.ts';
import { isSessieVoorbij } from '../../schil/sessie.ts';
import { Foutlijst } from '../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Geweigerd } from './Geweigerd.tsx';
import { veldId } from './schema.ts';
import type { Ontbreekt } from './waarden.ts';

const CONFLICT = 409;

interface Eigenschappen {
  zaakId: string;
  /** What is wrong, by field: a new list with every attempt. */
  fouten: readonly Ontbreekt[];
  /** Of those, what holds still. */
  over: readonly Ontbreekt[];
  /** Why the last attempt did not succeed. */
  fout: Error | null;
  opnieuw: () => void;
}

/** What came of the last attempt, above the form. It gets the focus. */
export function Melding({ zaakId, fouten, over, fout, opnieuw }: Eigenschappen) {
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => {
    plek.current?.focus();
  }, [fouten, fout]);
  if (fouten.length > 0)
    return <Foutlijst ref={plek} fouten={over.map(({ veld, fout: wat }) => ({ id: veldId(veld), fout: wat }))} />;
  if (!fout) return null;
  if (isSessieVoorbij(fout)) return null;
  if (fout instanceof ApiFout && fout.status === CONFLICT) return <Geweigerd ref={plek} zaakId={zaakId} fout={fout} />;
  return <Foutmelding fout={fout} opnieuw={opnieuw} />;
}
