import { useQuery } from '@tanstack/react-query';
import { type Brief, documentenVraag } from '../../api/post.ts';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Keuze } from '../../ui/Keuze.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { veldId } from '../handeling/schema.ts';
import type { Opzet } from './opzet.ts';

const T = nl.brief;
const ALINEA_MAX = 2_000;

interface Eigenschappen {
  zaak: Zaak;
  brief: Brief;
  opzet: Opzet;
  zet: (opzet: Opzet) => void;
  /** What he has to write himself, put to him as a request; null where the letter is complete without. */
  vraag: string | null;
}

/** What somebody puts into the letter himself: a paragraph in his own words, and documents of the case. */
export const Inhoud = ({ zaak, brief, opzet, zet, vraag }: Eigenschappen) => (
  <Paneel titel={T.inhoud}>
    <Veld
      label={T.alinea}
      hulp={vraag === null ? T.alineaHulp : `${vraag} ${T.alineaHulp} ${T.alineaNodig}`}
      id={veldId('alinea')}
      verplicht={vraag !== null}
      optioneel={vraag === null}
    >
      {(bedrading) => (
        <textarea
          {...bedrading}
          className="utrecht-textarea"
          rows={5}
          maxLength={ALINEA_MAX}
          value={opzet.alinea}
          onChange={({ target }) => {
            zet({ ...opzet, alinea: target.value });
          }}
        />
      )}
    </Veld>
    <Bijlagen {...{ zaak, brief, opzet, zet }} />
  </Paneel>
);

/** A document of investigation goes along with nothing but a letter of investigation. */
function Bijlagen({ zaak, brief, opzet, zet }: Omit<Eigenschappen, 'vraag'>) {
  const { data } = useQuery(documentenVraag(zaak));
  const kan = (data?.documenten ?? []).filter(
    ({ soort, nr, regime }) => soort === 'bijlage' && nr !== null && (brief.regime === 'WPG' || regime === 'AVG'),
  );
  if (kan.length === 0) return null;
  return (
    <Keuze
      id="brief-bijlagen"
      legend={T.bijlagen}
      optioneel
      meer
      opties={kan.map(({ id, naam, aardNaam }) => ({ code: id, naam, ...(aardNaam !== null && { uitleg: aardNaam }) }))}
      waarde={opzet.bijlagen}
      zet={(bijlagen) => {
        zet({ ...opzet, bijlagen });
      }}
    />
  );
}
