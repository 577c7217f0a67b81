import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { beginOpnieuw, proefzakenVraag } from './vragen.ts';

const T = nl.proef;

/** A clock does not go back: who wants to try again begins a new trial case with the same start. */
export function Opnieuw({ zaakId }: { zaakId: string }) {
  const ga = useNavigate();
  const client = useQueryClient();
  const [open, zet] = useState(false);
  const [sleutel, zetSleutel] = useState(() => crypto.randomUUID());
  const sluit = (): void => {
    zet(false);
  };
  const opnieuw = useMutation({
    mutationFn: () => beginOpnieuw(zaakId, sleutel),
    onSuccess: (nieuw) => {
      sluit();
      zetSleutel(crypto.randomUUID());
      void client.invalidateQueries(proefzakenVraag);
      return ga({ to: '/proefdraaien/$id', params: { id: nieuw.zaakId } });
    },
  });
  const begint = useEenTegelijk(opnieuw);
  return (
    <>
      <Knop
        klein
        onClick={() => {
          zet(true);
        }}
      >
        {T.opnieuw}
      </Knop>
      <Venster titel={T.opnieuwTitel} open={open} sluit={sluit}>
        <p>{T.opnieuwTekst}</p>
        {opnieuw.isError && <Foutmelding fout={opnieuw.error} />}
        <div className="knoppen">
          <Knop
            soort="primair"
            onClick={() => {
              begint();
            }}
          >
            {opnieuw.isPending ? T.bezigBegin : T.opnieuw}
          </Knop>
          <Knop soort="stil" onClick={sluit}>
            {nl.algemeen.nietDoen}
          </Knop>
        </div>
      </Venster>
    </>
  );
}
