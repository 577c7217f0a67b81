import { useIk } from '../../api/ik.ts';
import type { MogelijkeHandeling, Zaak } from '../../api/zaak.ts';
import { useKladje } from '../../schil/kladje.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { geschrevenUit } from './geschreven.ts';
import { NaarZaak } from './NaarZaak.tsx';
import { kenmerkVan } from './vind.ts';
import { NIETS, type Waarden } from './waarden.ts';

interface Eigenschappen {
  zaak: Zaak;
  /** What somebody wanted to do: its kind and what is fixed of it. */
  gezocht: Pick<MogelijkeHandeling, 'handeling' | 'vast'>;
  naam?: string;
  waarom: string;
}

/** What cannot be done now: why, the way to what can, and what was written for it before it no longer could. */
export const KanNiet = ({ zaak, gezocht, naam, waarom }: Eigenschappen) => (
  <>
    <h1 tabIndex={-1}>{naam ?? nl.handeling.kanNiet}</h1>
    <Bericht toon="let" {...(naam !== undefined && { titel: nl.handeling.kanNiet })}>
      <p>{waarom}</p>
      <NaarZaak id={zaak.zaakId} />
    </Bericht>
    <Geschreven key={kenmerkVan(gezocht)} zaak={zaak} gezocht={gezocht} />
  </>
);

/** It stays until it is wiped: what somebody wrote is his. */
function Geschreven({ zaak, gezocht }: Pick<Eigenschappen, 'zaak' | 'gezocht'>) {
  const ik = useIk();
  const [waarden, zet] = useKladje<Waarden>(ik.id, `${zaak.zaakId}/${kenmerkVan(gezocht)}`, NIETS);
  const teksten = geschrevenUit(zaak.mogelijkeHandelingen, gezocht.handeling, waarden);
  if (teksten.length === 0) return null;
  return (
    <Paneel titel={nl.handeling.geschreven}>
      <p>{nl.handeling.geschrevenTekst}</p>
      {teksten.map(({ naam, label, tekst }) => (
        <Veld key={naam} label={label}>
          {(bedrading) => <textarea {...bedrading} className="utrecht-textarea" rows={4} readOnly value={tekst} />}
        </Veld>
      ))}
      <Knop
        soort="stil"
        klein
        onClick={() => {
          zet(NIETS);
        }}
      >
        {nl.handeling.wissen}
      </Knop>
    </Paneel>
  );
}
