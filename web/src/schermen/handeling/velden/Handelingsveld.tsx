import { nl } from '../../../teksten/nl.ts';
import { DatumVeld } from '../../../ui/DatumVeld.tsx';
import { Keuze } from '../../../ui/Keuze.tsx';
import { type Bedrading, Veld } from '../../../ui/Veld.tsx';
import { type Formulierveld, veldId } from '../schema.ts';
import { gekozenenVan, gekozenVan, tekstVan, type Waarde, type Waarden } from '../waarden.ts';
import { Verwijzing } from './Verwijzing.tsx';

interface Eigenschappen {
  veld: Formulierveld;
  waarden: Waarden;
  fout: string | undefined;
  zet: (waarde: Waarde) => void;
}

/** The control that fits a field of an action. */
export function Handelingsveld({ veld, waarden, fout, zet }: Eigenschappen) {
  const { naam, label, verplicht } = veld;
  const gedeeld = { id: veldId(naam), fout, optioneel: !verplicht };
  if (veld.soort === 'keuzes')
    return (
      <Keuze {...gedeeld} legend={label} opties={veld.opties} meer waarde={gekozenenVan(veld, waarden)} zet={zet} />
    );
  if (veld.soort === 'keuze')
    return <Keuze {...gedeeld} legend={label} opties={veld.opties} waarde={gekozenVan(veld, waarden)} zet={zet} />;
  const { soort } = veld;
  return (
    <Veld {...gedeeld} label={label} verplicht={verplicht} hulp={HULP[soort]}>
      {(bedrading) => (
        <Invoer soort={soort} naam={naam} bedrading={bedrading} waarde={tekstVan(waarden, naam)} zet={zet} />
      )}
    </Veld>
  );
}

const HULP: Readonly<Partial<Record<Formulierveld['soort'], string>>> = {
  dag: nl.handeling.dagVorm,
  tijd: nl.handeling.tijdHulp,
};

interface Invoereigenschappen {
  soort: Exclude<Formulierveld['soort'], 'keuze' | 'keuzes'>;
  naam: string;
  bedrading: Bedrading;
  waarde: string;
  zet: (waarde: string) => void;
}

function Invoer({ soort, ...e }: Invoereigenschappen) {
  if (soort === 'dag') return <DatumVeld {...e} />;
  if (soort === 'verwijzing') return <Verwijzing {...e} />;
  const { bedrading, waarde, zet } = e;
  return (
    <input
      {...bedrading}
      className={soort === 'tekst' ? 'utrecht-textbox' : 'utrecht-textbox kort'}
      type="text"
      inputMode={soort === 'nummer' ? 'numeric' : 'text'}
      autoComplete="off"
      value={waarde}
      onChange={({ target }) => {
        zet(target.value);
      }}
    />
  );
}
