import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, vraag } from '../../api/client.ts';
import { useIk } from '../../api/ik.ts';
import { menuVan } from '../../schil/menu.ts';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';

/** Where somebody begins who has no worklist: what he can do here. */
export function Thuis() {
  const ik = useIk();
  const { mag } = ik;
  return (
    <div className="blad">
      <h1 tabIndex={-1}>{nl.thuis.titel}</h1>
      {mag.zaken ? <OpenZaak /> : !mag.proefzaken && <p>{nl.thuis.niets}</p>}
      <h2 className="nl-heading nl-heading--level-3 tussenkop">{nl.thuis.kanOok}</h2>
      <ul className="plat">
        {menuVan(ik).map(({ naar, naam }) => (
          <li key={naar}>
            <Link className="nl-link" to={naar}>
              {naam}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The number that people call a case by leads to its id; null when there is no such case for this person. */
async function zoekId(zaaknummer: string): Promise<string | null> {
  const { zaken } = await vraag(api.GET('/v1/zaken', { params: { query: { zaaknummer } } }));
  return zaken[0]?.zaakId ?? null;
}

const MAX = 30;
/** The case as it is, or as it was. */
type Doel = '/zaken/$id' | '/zaken/$id/auditspoor';

function OpenZaak() {
  const ga = useNavigate();
  const [nummer, zet] = useState('');
  const vorm = useRef<HTMLFormElement>(null);
  const zoek = useMutation({
    mutationFn: ({ zaaknummer }: { zaaknummer: string; naar: Doel }) => zoekId(zaaknummer),
    onSuccess: (id, { naar }) => {
      if (id !== null) void ga({ to: naar, params: { id } });
      else vorm.current?.querySelector('input')?.focus();
    },
  });
  const open = (naar: Doel): void => {
    const zaaknummer = nummer.trim();
    if (zaaknummer !== '' && !zoek.isPending) zoek.mutate({ zaaknummer, naar });
  };
  return (
    <form
      ref={vorm}
      onSubmit={(verstuurd) => {
        verstuurd.preventDefault();
        open('/zaken/$id');
      }}
    >
      <p>{nl.thuis.zoekUitleg}</p>
      {zoek.isError && <Foutmelding fout={zoek.error} />}
      <Veld
        label={nl.thuis.zaaknummer}
        hulp={nl.thuis.zaaknummerHulp}
        fout={zoek.data === null ? nl.thuis.nietGevonden : undefined}
      >
        {(bedrading) => (
          <input
            {...bedrading}
            className="utrecht-textbox"
            autoComplete="off"
            maxLength={MAX}
            value={nummer}
            onChange={({ target }) => {
              zet(target.value);
            }}
          />
        )}
      </Veld>
      <div className="knoppen">
        <Knop type="submit" soort="primair">
          {nl.thuis.open}
        </Knop>
        <Knop
          onClick={() => {
            open('/zaken/$id/auditspoor');
          }}
        >
          {nl.thuis.openAuditspoor}
        </Knop>
      </div>
    </form>
  );
}
