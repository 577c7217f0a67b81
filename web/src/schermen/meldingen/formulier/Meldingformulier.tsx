import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiFout } from '../../../api/client.ts';
import { useIk } from '../../../api/ik.ts';
import { useKladje } from '../../../schil/kladje.ts';
import { nl } from '../../../teksten/nl.ts';
import { Bericht } from '../../../ui/Bericht.tsx';
import { Foutlijst } from '../../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../../ui/Geladen.tsx';
import { Knop } from '../../../ui/Knop.tsx';
import { meldingenVraag, meldingVraag, type Melding, type Verzuimmelding, verstuur, volgendMoment } from '../vragen.ts';
import { FormulierContext } from './context.ts';
import { Adres, Leerling, Melder, Onderwijs, Soort, Toelichting, Verzuim } from './Delen.tsx';
import { type Fouten, foutenIn, foutenVan, KLOK, opVolgorde, regelVoor } from './fouten.ts';
import { type Invoer, meldingVan } from './invoer.ts';
import { Keuzehulp } from './Keuzehulp.tsx';
import { Specificatie } from './Specificatie.tsx';

/** Sends a message about a melding; what came of it is on the page of the melding, unless a newer one was there already. */
function useVersturen(klaar: (nummer: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (melding: Verzuimmelding) => verstuur(melding),
    onSuccess: (melding, gestuurd) => {
      const vanMelding = meldingVraag(melding.meldingsnummer);
      void client.invalidateQueries(meldingenVraag);
      if (!telt(melding, gestuurd)) return void client.invalidateQueries(vanMelding);
      client.setQueryData(vanMelding.queryKey, melding);
      klaar(melding.meldingsnummer);
    },
  });
}

/** Whether the message that was sent is the one that counts. */
const telt = (melding: Melding, gestuurd: Verzuimmelding): boolean => melding.mutatietijd === gestuurd.mutatietijd;

const veldfouten = (fout: unknown): Fouten => (fout instanceof ApiFout ? foutenVan(fout.probleem) : {});

/**
 * A melding, new or changed.
 * @param kladje name of the draft
 * @param leeg how the form begins; the same object as long as the form is there
 */
export function Meldingformulier({ kladje, leeg }: { kladje: string; leeg: Invoer }) {
  const ik = useIk();
  const ga = useNavigate();
  const [invoer, zet, wis] = useKladje(ik.id, kladje, leeg);
  const [fouten, zetFouten] = useState<Fouten>({});
  const lijst = useRef<HTMLDivElement>(null);
  const toon = (nieuw: Fouten): void => {
    flushSync(() => {
      zetFouten(nieuw);
    });
    lijst.current?.focus();
  };
  const versturen = useVersturen((nummer) => {
    wis();
    void ga({ to: '/meldingen/$nummer', params: { nummer }, state: { verstuurd: true } });
  });
  const verzend = (): void => {
    if (versturen.isPending) return;
    const mis = foutenIn(invoer);
    toon(mis);
    if (Object.keys(mis).length > 0) return;
    // by what the form was opened with: a draft can be older than that
    const nu = volgendMoment(Date.now(), leeg.gewijzigdOp);
    versturen.mutate(meldingVan(invoer, ik.vestiging?.vestiging ?? '', nu), {
      onError: (fout) => {
        toon(veldfouten(fout));
      },
    });
  };
  const achterhaald = versturen.isSuccess && !telt(versturen.data, versturen.variables);
  const vanVeld = Object.keys(veldfouten(versturen.error)).length > 0;
  return (
    <FormulierContext
      value={{
        invoer,
        fouten,
        zet: (naam, waarde) => {
          zet({ ...invoer, velden: { ...invoer.velden, [naam]: waarde } });
        },
        zetAnderAdres: (anderAdres) => {
          zet({ ...invoer, anderAdres });
        },
        zetDagen: (dagen) => {
          zet({ ...invoer, dagen });
        },
      }}
    >
      <Foutlijst ref={lijst} fouten={opVolgorde(fouten).map(([id, fout]) => ({ id, fout: regelVoor(id, fout) }))} />
      {versturen.isError && !vanVeld && <Foutmelding fout={versturen.error} />}
      {achterhaald && (
        <Bericht toon="fout" titel={nl.meldingen.achterhaald} rol="alert">
          {nl.meldingen.achterhaaldTekst}
        </Bericht>
      )}
      <form
        noValidate
        className="meldingvorm"
        onSubmit={(verstuurd) => {
          verstuurd.preventDefault();
          verzend();
        }}
        onKeyDown={stuurMetCtrlEnter}
      >
        <Leerling />
        <Adres />
        <Verzuim />
        <Specificatie />
        <Keuzehulp />
        <Soort />
        <Onderwijs />
        <Melder />
        <Toelichting />
        <div className="knoppen">
          <Knop id={KLOK} type="submit" soort="primair">
            {versturen.isPending ? nl.meldingen.bezig : nl.meldingen.verstuur}
          </Knop>
          <Knop
            soort="stil"
            onClick={() => {
              // what was typed is about a child: who drops it leaves nothing of it behind
              wis();
              void ga({ to: '/meldingen' });
            }}
          >
            {nl.algemeen.nietDoen}
          </Knop>
        </div>
      </form>
    </FormulierContext>
  );
}

/** Enter alone makes a new line in a text area. */
function stuurMetCtrlEnter(druk: KeyboardEvent<HTMLFormElement>): void {
  if (druk.key !== 'Enter' || !(druk.ctrlKey || druk.metaKey)) return;
  druk.preventDefault();
  druk.currentTarget.requestSubmit();
}
