/** The controls of the form, each told by the name of its field alone: label, help and error come with it. */
import { nl } from '../../../teksten/nl.ts';
import { DatumVeld } from '../../../ui/DatumVeld.tsx';
import { Keuze, type Optie } from '../../../ui/Keuze.tsx';
import { Uitklap } from '../../../ui/Uitklap.tsx';
import { Veld } from '../../../ui/Veld.tsx';
import { useFormulier } from './context.ts';
import { regelVan, type Veldnaam } from './velden.ts';

interface Eigenschappen {
  naam: Veldnaam;
  /** Of the field that this form shows only when it asks for it. */
  verplicht?: boolean;
}

function useVeld(naam: Veldnaam, verplicht = regelVan(naam).verplicht === true) {
  const { invoer, fouten, zet } = useFormulier();
  const hulp = (nl.meldingen.hulp as Partial<Record<Veldnaam, string>>)[naam];
  return {
    rand: {
      id: naam,
      label: nl.meldingen.velden[naam],
      fout: fouten[naam],
      optioneel: !verplicht,
      ...(hulp !== undefined && { hulp }),
    },
    waarde: invoer.velden[naam] ?? '',
    zet: (waarde: string) => {
      zet(naam, waarde);
    },
  };
}

/** What a browser knows of who fills this in (WCAG 1.3.5); of the pupil it must know nothing. */
const VAN_MELDER: Partial<Record<Veldnaam, string>> = {
  'melder.naam': 'name',
  'melder.functie': 'organization-title',
  'melder.telefoon': 'tel',
  'melder.email': 'email',
};

export function Tekst({ naam, verplicht, smal = false }: Eigenschappen & { smal?: boolean }) {
  const { rand, waarde, zet } = useVeld(naam, verplicht);
  const { max, soort, patroon } = regelVan(naam);
  const cijfers = soort === 'getal' || patroon?.source.includes('d{9}') === true;
  return (
    <Veld {...rand}>
      {(bedrading) => (
        <input
          {...bedrading}
          className={`utrecht-textbox${smal ? ' smalveld' : ''}`}
          maxLength={max}
          autoComplete={VAN_MELDER[naam] ?? 'off'}
          inputMode={cijfers ? 'numeric' : undefined}
          value={waarde}
          onChange={({ target }) => {
            zet(target.value);
          }}
        />
      )}
    </Veld>
  );
}

export function Lang({ naam, verplicht }: Eigenschappen) {
  const { rand, waarde, zet } = useVeld(naam, verplicht);
  return (
    <Veld {...rand}>
      {(bedrading) => (
        <textarea
          {...bedrading}
          className="utrecht-textarea"
          rows={4}
          maxLength={regelVan(naam).max}
          value={waarde}
          onChange={({ target }) => {
            zet(target.value);
          }}
        />
      )}
    </Veld>
  );
}

export function Dag({ naam }: Eigenschappen) {
  const { rand, waarde, zet } = useVeld(naam);
  return <Veld {...rand}>{(bedrading) => <DatumVeld bedrading={bedrading} waarde={waarde} zet={zet} />}</Veld>;
}

export function JaNee({ naam }: Eigenschappen) {
  return <Kies naam={naam} opties={nl.meldingen.jaNee} opRij />;
}

export function Kies({ naam, opties, opRij = false }: Eigenschappen & { opties: readonly Optie[]; opRij?: boolean }) {
  const { rand, waarde, zet } = useVeld(naam);
  const { label, ...rest } = rand;
  return <Keuze {...rest} legend={label} opties={opties} waarde={waarde} zet={zet} opRij={opRij} />;
}

/** One of many: a list to choose from. */
export function Lijst({ naam, opties }: Eigenschappen & { opties: readonly { code: string; naam: string }[] }) {
  const { rand, waarde, zet } = useVeld(naam);
  return (
    <Veld {...rand}>
      {(bedrading) => (
        <Uitklap bedrading={bedrading} waarde={waarde} zet={zet} opties={opties} leeg={nl.meldingen.kiesUit} />
      )}
    </Veld>
  );
}
