import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { alsZin } from '../../veldfout.ts';
import { DatumVeld } from '../../ui/DatumVeld.tsx';
import { Foutlijst } from '../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Keuze } from '../../ui/Keuze.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { volgendeZending, type Zending } from '../handeling/zending.ts';
import { begin, type Proefstart, proefzakenVraag } from './vragen.ts';

const T = nl.proef;
type Datumveld = 'start' | 'geboortedatum' | 'begindatum';
type Fouten = Partial<Record<Datumveld, string>>;

const foutenVan = (fout: unknown): Fouten =>
  fout instanceof ApiFout ? Object.fromEntries((fout.probleem.velden ?? []).map((v) => [v.veld, alsZin(v.fout)])) : {};

/** Begins a trial case on a day of one's own choice, with a made-up pupil. */
export function Beginnen() {
  const ga = useNavigate();
  const client = useQueryClient();
  const lijst = useRef<HTMLDivElement>(null);
  const [wens, zet] = useState({ start: '', soort: 'regulier', geboortedatum: '', begindatum: '', alles: 'nee' });
  const [fouten, zetFouten] = useState<Fouten>({});
  const toon = (nieuw: Fouten): void => {
    flushSync(() => {
      zetFouten(nieuw);
    });
    lijst.current?.focus();
  };
  // the same wish again may be one that arrived: what was sent is no state of the screen
  const [laatste] = useState<{ zending: Zending | null }>(() => ({ zending: null }));
  const start = useMutation({
    mutationFn: (proef: Proefstart) => {
      laatste.zending = volgendeZending(laatste.zending, JSON.stringify(proef), () => crypto.randomUUID()).zending;
      return begin(proef, laatste.zending.sleutel);
    },
    onSuccess: ({ zaakId }) => {
      void client.invalidateQueries(proefzakenVraag);
      return ga({ to: '/proefdraaien/$id', params: { id: zaakId } });
    },
    onError: (fout) => {
      toon(foutenVan(fout));
    },
  });
  const begint = useEenTegelijk(start);
  const datum = (naam: Datumveld, optioneel = false) => (
    <Veld id={naam} label={T.velden[naam]} hulp={T.hulp[naam]} fout={fouten[naam]} optioneel={optioneel}>
      {(bedrading) => (
        <DatumVeld
          bedrading={bedrading}
          waarde={wens[naam]}
          zet={(dag) => {
            zet({ ...wens, [naam]: dag });
          }}
        />
      )}
    </Veld>
  );
  return (
    <Paneel titel={T.nieuw}>
      <Foutlijst
        ref={lijst}
        fouten={Object.entries(fouten).map(([id, fout]) => ({ id, fout: `${T.velden[id as Datumveld]}: ${fout}` }))}
      />
      {start.isError && Object.keys(foutenVan(start.error)).length === 0 && <Foutmelding fout={start.error} />}
      <form
        noValidate
        onSubmit={(verstuurd) => {
          verstuurd.preventDefault();
          toon(wens.start === '' ? { start: nl.ui.datumVorm } : {});
          if (wens.start !== '') begint(startVan(wens));
        }}
      >
        {datum('start')}
        <Keuze
          legend={T.soort}
          id="soort"
          opties={T.soorten}
          waarde={wens.soort}
          zet={(soort) => {
            zet({ ...wens, soort });
          }}
        />
        {datum('geboortedatum', true)}
        {datum('begindatum', true)}
        <Keuze
          legend={T.alles}
          id="alles"
          opties={T.jaNee}
          opRij
          waarde={wens.alles}
          zet={(alles) => {
            zet({ ...wens, alles });
          }}
        />
        <div className="knoppen">
          <Knop type="submit" soort="primair">
            {start.isPending ? T.bezigBegin : T.begin}
          </Knop>
        </div>
      </form>
    </Paneel>
  );
}

interface Wens extends Record<Datumveld, string> {
  soort: string;
  alles: string;
}

/** What was left empty the API fills in. */
const startVan = ({ start, soort, geboortedatum, begindatum, alles }: Wens): Proefstart => ({
  start,
  soort: soort === 'luxe' ? 'luxe' : 'regulier',
  alleLessenGemist: alles === 'ja',
  ...(geboortedatum !== '' && { geboortedatum }),
  ...(begindatum !== '' && { begindatum }),
});
