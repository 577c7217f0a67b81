import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiFout } from '../../api/client.ts';
import { tijdlijnVraag, zaakVraag } from '../../api/zaak.ts';
import { lang, middel, plusDagen } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { alsZin } from '../../veldfout.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { DatumVeld } from '../../ui/DatumVeld.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { Veld } from '../../ui/Veld.tsx';
import { onderwegVan } from './onderweg.ts';
import { type Doel, type Klok as Stand, klokVraag, zetKlok } from './vragen.ts';

const T = nl.proef;
const VOLGENDE = 'volgende-gebeurtenis';

interface Eigenschappen {
  zaakId: string;
  klok: Stand;
  gesloten: boolean;
}

/** Moves the clock, and then looks again at everything that shows the case. */
function useKlokzet(zaakId: string, klok: Stand) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (naar: Doel) => {
      await zetKlok(zaakId, naar);
      await client.refetchQueries(zaakVraag(zaakId));
      void client.invalidateQueries(tijdlijnVraag(zaakId));
      return onderwegVan(klok, await client.query({ ...klokVraag(zaakId), staleTime: 0 }));
    },
    // what is still on its way has moved on nevertheless
    onError: () => void client.invalidateQueries(klokVraag(zaakId)),
  });
}

/** The clock of a trial case, which goes forward only. */
export function Klok({ zaakId, klok, gesloten }: Eigenschappen) {
  const zet = useKlokzet(zaakId, klok);
  const ga = useEenTegelijk(zet);
  return (
    <section className="paneel klok" aria-label={T.klok}>
      <p className="klok__nu">
        <span>{T.nu}</span>
        <strong>
          <time dateTime={klok.vandaag}>{lang(klok.vandaag)}</time>
        </strong>
      </p>
      {gesloten ? <p>{T.geslotenUitleg}</p> : <Knoppen klok={klok} ga={ga} />}
      <p className="klok__zin" role="status">
        {zet.isPending ? T.bezigKlok : zet.data}
      </p>
      {zet.isError && <Klokfout fout={zet.error} />}
    </section>
  );
}

function Knoppen({ klok: { vandaag, volgende }, ga }: { klok: Stand; ga: (naar: Doel) => void }) {
  const [dag, zetDag] = useState('');
  const veld = useRef<HTMLFormElement>(null);
  const [leeg, zetLeeg] = useState(false);
  return (
    <div className="klok__knoppen">
      {volgende === null ? (
        <p>{T.nietsMeer}</p>
      ) : (
        <Knop
          soort="primair"
          onClick={() => {
            ga(VOLGENDE);
          }}
        >
          <Icoon n="speel" />
          {T.naarVolgende(middel(volgende))}
        </Knop>
      )}
      <Knop
        onClick={() => {
          ga(plusDagen(vandaag, 1));
        }}
      >
        {T.dag}
      </Knop>
      <Knop
        onClick={() => {
          ga(plusDagen(vandaag, 7));
        }}
      >
        {T.week}
      </Knop>
      <form
        ref={veld}
        noValidate
        className="klok__datum"
        onSubmit={(verstuurd) => {
          verstuurd.preventDefault();
          zetLeeg(dag === '');
          if (dag === '') veld.current?.querySelector('input')?.focus();
          else {
            ga(dag);
            zetDag('');
          }
        }}
      >
        <Veld label={T.naarDatum} fout={leeg && dag === '' ? nl.ui.datumVorm : undefined}>
          {(bedrading) => <DatumVeld bedrading={bedrading} waarde={dag} zet={zetDag} min={plusDagen(vandaag, 1)} />}
        </Veld>
        <Knop type="submit">{T.ga}</Knop>
      </form>
    </div>
  );
}

/** Why the clock did not go there, in the words of the API. */
function Klokfout({ fout }: { fout: unknown }) {
  if (!(fout instanceof ApiFout) || fout.status === 0 || fout.status === 500) return <Foutmelding fout={fout} />;
  const { velden = [], detail } = fout.probleem;
  const zinnen = velden.length > 0 ? velden.map((veld) => veld.fout) : [detail];
  return (
    <Bericht toon="let" titel={T.kloknietVerder} rol="alert">
      {zinnen.map((zin) => (
        <p key={zin}>{alsZin(zin)}</p>
      ))}
    </Bericht>
  );
}
