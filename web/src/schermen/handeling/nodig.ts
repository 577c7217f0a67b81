import { useState } from 'react';
import { ApiFout } from '../../api/client.ts';
import type { Zaak } from '../../api/zaak.ts';
import { foutenUit } from './fouten.ts';
import { useProefVan, useUitgesteld } from './proef.ts';
import { type Formulier, labelsVan } from './schema.ts';
import type { Lichaam, Ontbreekt } from './waarden.ts';

/** What may be left out as a rule, and is asked with what was chosen: the API says so of a field that is empty. */
export function nodigUit(fout: unknown, lichaam: Lichaam, formulier: Formulier): Ontbreekt[] {
  if (!(fout instanceof ApiFout) || fout.status !== 422) return [];
  const leeg = formulier.velden
    .filter(({ naam, verplicht }) => !verplicht && !(naam in lichaam))
    .map(({ naam }) => naam);
  return foutenUit(fout.probleem, labelsVan(formulier)).filter(({ veld }) => leeg.includes(veld));
}

/** What is filled in but for what may be left out: as long as it stays the same, the same is needed with it. */
const kernVan = (lichaam: Lichaam | null, { velden }: Formulier): string =>
  JSON.stringify(
    Object.entries(lichaam ?? {}).filter(
      ([veld]) => !velden.some(({ naam, verplicht }) => naam === veld && !verplicht),
    ),
  );

/** What would follow, and which fields are needed now that may be left out as a rule: they stay so once filled in. */
export function useProefMetNodig(zaak: Zaak, lichaam: Lichaam | null, formulier: Formulier) {
  const rust = useUitgesteld(lichaam);
  const proef = useProefVan(zaak, lichaam && rust);
  const [laatste, zet] = useState<{ kern: string; nodig: readonly Ontbreekt[] }>({ kern: '', nodig: [] });
  const nu = rust && lichaam && proef.isError ? nodigUit(proef.error, rust, formulier) : [];
  const kern = kernVan(rust, formulier);
  if (nu.length > 0 && (laatste.kern !== kern || JSON.stringify(laatste.nodig) !== JSON.stringify(nu)))
    zet({ kern, nodig: nu });
  const geldt = laatste.kern === kernVan(lichaam, formulier) ? laatste.nodig : [];
  return {
    proef,
    /** Those that are empty. */
    nodigNu: geldt.filter(({ veld }) => !(veld in (lichaam ?? {}))),
    /** Those, and the ones that were filled in since. */
    verplicht: geldt.map(({ veld }) => veld),
  };
}
