import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, vraag } from '../../../api/client.ts';
import { useIk } from '../../../api/ik.ts';
import type { Zaak } from '../../../api/zaak.ts';
import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Foutmelding, Geladen } from '../../../ui/Geladen.tsx';
import { Knop } from '../../../ui/Knop.tsx';
import { Venster } from '../../../ui/Venster.tsx';
import { leerlingVraag } from '../../leerling/vragen.ts';

const T = nl.vrijstelling.code;

/** A code for the form for parents, for who asks for one by phone or at the desk. A made-up pupil has no parents to give it to. */
export function Codeknop({ zaak }: { zaak: Zaak }) {
  const ik = useIk();
  const [open, zet] = useState(false);
  const { leerling } = zaak;
  if (ik.rol !== 'lpa' || zaak.proef || zaak.status === 'gesloten' || !leerling) return null;
  return (
    <>
      <Knop
        klein
        onClick={() => {
          zet(true);
        }}
      >
        {T.knop}
      </Knop>
      <Venster
        titel={T.knop}
        open={open}
        sluit={() => {
          zet(false);
        }}
      >
        <Codevenster leerlingId={leerling.id} />
      </Venster>
    </>
  );
}

interface Persoon {
  id: string;
  naam: string;
}

/** What is shown once is kept nowhere: with the window it is gone. */
const useMaakCode = (leerlingId: string) =>
  useMutation({
    gcTime: 0,
    mutationFn: async (persoon: Persoon) => ({
      persoon,
      ...(await vraag(api.POST('/v1/ouderportaal/codes', { body: { leerlingId, gezagId: persoon.id } }))),
    }),
  });

function Codevenster({ leerlingId }: { leerlingId: string }) {
  const leerling = useQuery(leerlingVraag(leerlingId));
  const maak = useMaakCode(leerlingId);
  if (maak.data) return <Codekaart code={maak.data} />;
  return (
    <>
      <p>{T.uitleg}</p>
      {maak.error && <Foutmelding fout={maak.error} />}
      <Geladen vraag={leerling}>
        {({ gezag }) => (
          <>
            {gezag.length === 0 && <p>{T.niemand}</p>}
            <div className="knoppen">
              {gezag.map((persoon) => (
                <Knop
                  key={persoon.id}
                  aria-disabled={maak.isPending}
                  onClick={() => {
                    if (!maak.isPending) maak.mutate(persoon);
                  }}
                >
                  {T.voor(persoon.naam)}
                </Knop>
              ))}
            </div>
          </>
        )}
      </Geladen>
    </>
  );
}

interface Gemaakt {
  persoon: Persoon;
  code: string;
  geldigTot: string;
  adres: string;
}

const Codekaart = ({ code: { persoon, code, geldigTot, adres } }: { code: Gemaakt }) => (
  <div className="codekaart" role="status">
    <p>{T.isVoor(persoon.naam)}</p>
    <p className="codekaart__code">{code}</p>
    <p>{T.invullen(adres, middel(geldigTot))}</p>
    <p className="codekaart__let">{T.eenmaal}</p>
    <div className="knoppen">
      <Knop
        onClick={() => {
          window.print();
        }}
      >
        {T.afdrukken}
      </Knop>
    </div>
  </div>
);
