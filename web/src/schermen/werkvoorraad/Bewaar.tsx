import { useEffect, useRef, useState } from 'react';
import { ApiFout, type Schema } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutlijst } from '../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Keuze } from '../../ui/Keuze.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { beginVan } from './useFilters.ts';
import { STANDAARD, useBewaarWeergave, useVerwijderWeergave } from './vragen.ts';
import type { WerkvoorraadZoek } from './zoek.ts';

const NAAM = 'weergave-naam';
const NAAM_MAX = 60;

/** Keeps what is shown now under a name, for oneself or for the team. */
export function Bewaar({ zoek, meld }: { zoek: WerkvoorraadZoek; meld: (tekst: string) => void }) {
  const [open, zetOpen] = useState(false);
  const sluit = (): void => {
    zetOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="weergaven__plus"
        onClick={() => {
          zetOpen(true);
        }}
      >
        {nl.werkvoorraad.opslaan}
      </button>
      <Venster titel={nl.werkvoorraad.opslaan} open={open} sluit={sluit}>
        <Formulier
          zoek={zoek}
          sluit={sluit}
          klaar={(naam) => {
            sluit();
            meld(nl.werkvoorraad.opgeslagen(naam));
          }}
        />
      </Venster>
    </>
  );
}

interface Formuliertje {
  zoek: WerkvoorraadZoek;
  sluit: () => void;
  klaar: (naam: string) => void;
}

function Formulier({ zoek, sluit, klaar }: Formuliertje) {
  const ik = useIk();
  const [naam, zetNaam, vergeet] = useKladje(ik.id, 'weergave', '');
  const [voor, zetVoor] = useState('mij');
  const [fout, zetFout] = useState<string>();
  const foutlijst = useRef<HTMLDivElement>(null);
  const bewaar = useBewaarWeergave();
  useEffect(() => {
    if (fout !== undefined) foutlijst.current?.focus();
  }, [fout]);
  const verstuur = (): void => {
    if (naam.trim() === '') {
      zetFout(nl.werkvoorraad.weergaveNaamLeeg);
      return;
    }
    bewaar.mutate(
      { naam: naam.trim(), gedeeld: voor === 'team', vraag: { ...STANDAARD, weergave: beginVan(ik), ...zoek } },
      {
        onSuccess: (weergave) => {
          vergeet();
          klaar(weergave.naam);
        },
        onError: (reden) => {
          zetFout(isBezet(reden) ? reden.probleem.detail : undefined);
        },
      },
    );
  };
  return (
    <form
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        verstuur();
      }}
    >
      <p>{nl.werkvoorraad.opslaanUitleg}</p>
      <Foutlijst ref={foutlijst} fouten={fout === undefined ? [] : [{ id: NAAM, fout }]} />
      {bewaar.isError && !isBezet(bewaar.error) && <Foutmelding fout={bewaar.error} />}
      <Veld label={nl.werkvoorraad.weergaveNaam} id={NAAM} fout={fout}>
        {(bedrading) => (
          <input
            {...bedrading}
            className="utrecht-textbox"
            maxLength={NAAM_MAX}
            autoComplete="off"
            value={naam}
            onChange={({ target }) => {
              zetNaam(target.value);
            }}
          />
        )}
      </Veld>
      <Keuze
        legend={nl.werkvoorraad.voorWie}
        id="weergave-voor"
        opties={[
          { code: 'mij', naam: nl.werkvoorraad.voorMij },
          { code: 'team', naam: nl.werkvoorraad.voorTeam },
        ]}
        waarde={voor}
        zet={zetVoor}
      />
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {nl.werkvoorraad.opslaan}
        </Knop>
        <Knop onClick={sluit}>{nl.algemeen.nietDoen}</Knop>
      </div>
    </form>
  );
}

const isBezet = (fout: unknown): fout is ApiFout => fout instanceof ApiFout && fout.status === 409;

/** Removes the view that is shown now; what it shows stays in sight. */
export function Verwijder({ weergave, meld }: { weergave: Schema<'Weergave'>; meld: (tekst: string) => void }) {
  const verwijder = useVerwijderWeergave();
  return (
    <>
      <button
        type="button"
        className="weergaven__plus"
        onClick={() => {
          verwijder.mutate(weergave.id, {
            onSuccess: () => {
              meld(nl.werkvoorraad.verwijderd(weergave.naam));
            },
          });
        }}
      >
        {nl.werkvoorraad.verwijderen}
      </button>
      {verwijder.isError && <Foutmelding fout={verwijder.error} />}
    </>
  );
}
