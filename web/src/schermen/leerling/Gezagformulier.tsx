import { useEffect, useRef } from 'react';
import { ApiFout } from '../../api/client.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutlijst, type Veldfout } from '../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { type Gezaghebbende, useWijzigGezag } from './vragen.ts';

/** Somebody as he is being filled in. */
export type Persoon = Record<'naam' | 'telefoon' | 'email', string> & { rol: Gezaghebbende['rol'] };
export const leegPersoon: Persoon = { rol: 'ouder', naam: '', telefoon: '', email: '' };

const ROLLEN = Object.keys(nl.leerling.rollen) as Gezaghebbende['rol'][];
const TEKSTVELDEN = ['naam', 'telefoon', 'email'] as const;
const MAX = { naam: 200, telefoon: 30, email: 254 } as const;
const SOORT = { naam: 'text', telefoon: 'tel', email: 'email' } as const;
const MEESTE = 10;

const gevuld = (waarde: string): string | undefined => (waarde.trim() === '' ? undefined : waarde.trim());
function alsGezaghebbende({ rol, naam, ...rest }: Persoon): Gezaghebbende {
  const telefoon = gevuld(rest.telefoon);
  const email = gevuld(rest.email);
  return { rol, naam: naam.trim(), ...(telefoon !== undefined && { telefoon }), ...(email !== undefined && { email }) };
}

/** The API names a field `gezag.0.naam`. */
export const veldId = (n: number, veld: string): string => `gezag.${n}.${veld}`;

/** What the API refused, as sentences that name the field. */
function veldfouten(fout: unknown): Veldfout[] {
  if (!(fout instanceof ApiFout)) return [];
  return (fout.probleem.velden ?? []).flatMap(({ veld, fout: tekst }) => {
    const naam = TEKSTVELDEN.find((tekstveld) => veld.endsWith(`.${tekstveld}`));
    return naam ? [{ id: veld, fout: `${nl.leerling[naam]} ${tekst}` }] : [];
  });
}

interface Eigenschappen {
  leerlingId: string;
  personen: readonly Persoon[];
  zet: (personen: Persoon[]) => void;
  sluit: () => void;
}

export function Gezagformulier({ leerlingId, personen, zet, sluit }: Eigenschappen) {
  const wijziging = useWijzigGezag(leerlingId);
  const foutlijst = useRef<HTMLDivElement>(null);
  const erbij = useRef<HTMLButtonElement>(null);
  const fouten = veldfouten(wijziging.error);
  useEffect(() => {
    if (wijziging.isError) foutlijst.current?.focus();
  }, [wijziging.isError, wijziging.submittedAt]);
  return (
    <form
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        if (!wijziging.isPending) wijziging.mutate(personen.map(alsGezaghebbende), { onSuccess: sluit });
      }}
    >
      <p>{nl.leerling.gezagHulp}</p>
      <Foutlijst ref={foutlijst} fouten={fouten} />
      {wijziging.isError && fouten.length === 0 && <Foutmelding fout={wijziging.error} />}
      {personen.map((persoon, n) => (
        <Persoonvelden
          key={n}
          n={n}
          persoon={persoon}
          fouten={fouten}
          zet={(nieuw) => {
            zet(personen.map((oud, m) => (m === n ? nieuw : oud)));
          }}
          haalWeg={() => {
            zet(personen.filter((_, m) => m !== n));
            erbij.current?.focus();
          }}
        />
      ))}
      {personen.length < MEESTE && (
        <Knop
          ref={erbij}
          soort="stil"
          klein
          onClick={() => {
            zet([...personen, leegPersoon]);
            requestAnimationFrame(() => document.getElementById(veldId(personen.length, 'rol'))?.focus());
          }}
        >
          {nl.leerling.erbij}
        </Knop>
      )}
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {nl.leerling.vastleggen}
        </Knop>
        <Knop onClick={sluit}>{nl.algemeen.nietDoen}</Knop>
      </div>
    </form>
  );
}

interface Persoonveldjes {
  n: number;
  persoon: Persoon;
  fouten: readonly Veldfout[];
  zet: (persoon: Persoon) => void;
  haalWeg: () => void;
}

function Persoonvelden({ n, persoon, fouten, zet, haalWeg }: Persoonveldjes) {
  return (
    <fieldset className="persoon">
      <legend>{nl.leerling.persoon(n + 1)}</legend>
      <Veld label={nl.leerling.rol} id={veldId(n, 'rol')}>
        {(bedrading) => (
          <select
            {...bedrading}
            className="utrecht-select"
            value={persoon.rol}
            onChange={({ target }) => {
              zet({ ...persoon, rol: target.value as Persoon['rol'] });
            }}
          >
            {ROLLEN.map((rol) => (
              <option key={rol} value={rol}>
                {nl.leerling.rollen[rol]}
              </option>
            ))}
          </select>
        )}
      </Veld>
      {TEKSTVELDEN.map((veld) => (
        <Veld
          key={veld}
          label={nl.leerling[veld]}
          id={veldId(n, veld)}
          fout={fouten.find(({ id }) => id === veldId(n, veld))?.fout}
          optioneel={veld !== 'naam'}
        >
          {(bedrading) => (
            <input
              {...bedrading}
              type={SOORT[veld]}
              className="utrecht-textbox"
              maxLength={MAX[veld]}
              autoComplete="off"
              value={persoon[veld]}
              onChange={({ target }) => {
                zet({ ...persoon, [veld]: target.value });
              }}
            />
          )}
        </Veld>
      ))}
      <Knop soort="stil" klein onClick={haalWeg}>
        {nl.leerling.eraf}
        <span className="vh">{nl.leerling.erafVan(n + 1)}</span>
      </Knop>
    </fieldset>
  );
}
