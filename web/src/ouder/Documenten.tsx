import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ouder } from '../teksten/ouder.ts';
import { Bericht } from '../ui/Bericht.tsx';
import { Knop } from '../ui/Knop.tsx';
import { Veld } from '../ui/Veld.tsx';
import { alsZin } from '../veldfout.ts';
import { bezwaarTegen, EXTENSIES, grootteVan, mediatypeVan } from './bestand.ts';
import type { Stapeigenschappen } from './Invullen.tsx';
import { Stapvorm } from './Stapvorm.tsx';
import { Storing } from './Storing.tsx';
import { type Bestand, bezwarenIn, gooiWeg, isSessieWeg, type Sessie, sessieVraag, stuurBestand } from './vragen.ts';

const T = ouder.bestanden;
const VELD = 'bestand';

/** What the API has against a file, with the name of that; null when it is something else that went wrong. */
function bezwaarVanApi(fout: unknown, naam: string): string | null {
  const [eerste] = bezwarenIn(fout);
  if (!eerste) return null;
  return eerste.veld === 'Bestandsnaam' && !eerste.fout.startsWith('past') ? T.naam : alsZin(eerste.fout, naam);
}

/** Sends a file as soon as it is chosen; what is wrong with it is said before a byte of it goes. */
function useBestanden({ bestanden, hoogstens }: Sessie) {
  const client = useQueryClient();
  const [bezwaar, zetBezwaar] = useState<string | null>(null);
  const [gedaan, zetGedaan] = useState('');
  const zetLijst = (nieuw: (was: Bestand[]) => Bestand[]): void => {
    client.setQueryData(sessieVraag.queryKey, (was) => was && { ...was, bestanden: nieuw(was.bestanden) });
  };
  const mis = (fout: unknown): void => {
    if (isSessieWeg(fout)) client.setQueryData(sessieVraag.queryKey, null);
  };
  const stuur = useMutation({
    networkMode: 'always',
    mutationFn: (bestand: File) => stuurBestand(bestand, mediatypeVan(bestand.name) ?? ''),
    onSuccess: (bestand) => {
      zetLijst((was) => [...was, bestand]);
      zetGedaan(T.klaar(bestand.naam));
    },
    onError: (fout, { name }) => {
      mis(fout);
      zetBezwaar(bezwaarVanApi(fout, name));
    },
  });
  const weg = useMutation({
    networkMode: 'always',
    mutationFn: ({ id }: Bestand) => gooiWeg(id),
    onSuccess: (_, { id, naam }) => {
      zetLijst((was) => was.filter((bestand) => bestand.id !== id));
      zetGedaan(T.weg(naam));
    },
    onError: (fout) => {
      mis(fout);
    },
  });
  const kies = (bestand: File): void => {
    if (stuur.isPending) return;
    stuur.reset();
    zetGedaan('');
    const nu = bezwaarTegen(bestand, hoogstens, bestanden.length);
    zetBezwaar(nu);
    if (nu === null) stuur.mutate(bestand);
  };
  const bezig = stuur.isPending ? T.bezig(stuur.variables.name) : null;
  const storing: Error | null = (bezwaar === null ? stuur.error : null) ?? weg.error;
  return { kies, haalWeg: weg.mutate, bezwaar, zetBezwaar, bezig, gedaan, storing };
}

export function Documenten({ sessie, invoer, verder }: Stapeigenschappen) {
  const { kies, haalWeg, bezwaar, zetBezwaar, bezig, gedaan, storing } = useBestanden(sessie);
  const { grond } = invoer;
  const fouten = bezwaar === null ? [] : [{ id: VELD, fout: bezwaar }];
  const veld = useRef<HTMLInputElement>(null);
  // the refusal comes later than the choice: the focus stays at the button it is about
  useEffect(() => {
    if (bezwaar !== null) veld.current?.focus();
  }, [bezwaar]);
  if (grond === '') return null;
  const vraagtVerklaring = grond === 'ongeschikt' || grond === 'buitenland';
  return (
    <Stapvorm
      stap="documenten"
      titel={T.titel}
      fouten={fouten}
      foutTitel={ouder.nietGoed}
      verder={() => {
        if (bezig === null) verder();
        else zetBezwaar(T.nogBezig);
      }}
    >
      <p className="ouder__tekst">{T.uitleg[grond]}</p>
      {storing && <Storing fout={storing} />}
      <Veld label={T.label} hulp={T.hulp(sessie.hoogstens.bestanden)} id={VELD} fout={fouten[0]?.fout} optioneel>
        {(bedrading) => (
          <span className="bestandsknop">
            <input
              {...bedrading}
              ref={veld}
              type="file"
              // what a browser shows of it is in the language of the browser
              className="vh"
              accept={EXTENSIES.join()}
              onChange={({ target }) => {
                const [bestand] = target.files ?? [];
                if (bestand) kies(bestand);
                // the same file may be chosen once more
                target.value = '';
              }}
            />
            <label htmlFor={VELD} className="nl-button nl-button--secondary">
              {T.bladeren}
            </label>
          </span>
        )}
      </Veld>
      <p role="status" className="ouder__stand">
        {bezig ?? gedaan}
      </p>
      <Lijst bestanden={sessie.bestanden} haalWeg={haalWeg} />
      {vraagtVerklaring && sessie.bestanden.length === 0 && <Bericht toon="let" titel={T.mist} />}
    </Stapvorm>
  );
}

function Lijst({ bestanden, haalWeg }: { bestanden: readonly Bestand[]; haalWeg: (bestand: Bestand) => void }) {
  if (bestanden.length === 0) return <p className="ouder__tekst">{T.geen}</p>;
  return (
    <ul className="bijlagen" aria-label={T.lijst}>
      {bestanden.map((bestand) => (
        <li key={bestand.id}>
          <span>
            {bestand.naam} <small>{grootteVan(bestand.grootte)}</small>
          </span>
          <Knop
            klein
            onClick={() => {
              haalWeg(bestand);
            }}
          >
            {T.haalWeg}
            <span className="vh"> {bestand.naam}</span>
          </Knop>
        </li>
      ))}
    </ul>
  );
}
