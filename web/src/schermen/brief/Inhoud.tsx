import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Brief, documentenVraag } from '../../api/post.ts';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Keuze } from '../../ui/Keuze.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { veldId } from '../handeling/schema.ts';
import type { Eigen } from './eigen.ts';
import type { Opzet } from './opzet.ts';

const T = nl.brief;
const ALINEA_MAX = 2_000;

interface Eigenschappen {
  zaak: Zaak;
  brief: Brief;
  opzet: Opzet;
  zet: (veld: Eigen, waarde: string | readonly string[]) => void;
  /** What he has to write himself, put to him as a request; null where the letter is complete without. */
  vraag: string | null;
  /** What is wrong, by field. */
  fouten: Readonly<Record<string, string>>;
}

/** What somebody puts into the letter himself: a paragraph in his own words, and documents of the case. */
export const Inhoud = ({ zaak, brief, opzet, zet, vraag, fouten }: Eigenschappen) => (
  <Paneel titel={T.inhoud}>
    <Veld
      label={T.alinea}
      hulp={vraag === null ? T.alineaHulp : `${vraag} ${T.alineaHulp} ${T.alineaNodig}`}
      id={veldId('alinea')}
      fout={fouten.alinea}
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
            zet('alinea', target.value);
          }}
        />
      )}
    </Veld>
    <Bijlagen {...{ zaak, brief, opzet, zet }} fout={fouten.bijlagen} />
  </Paneel>
);

interface Bijlageneigenschappen extends Omit<Eigenschappen, 'vraag' | 'fouten'> {
  fout: string | undefined;
}

/** A document of investigation goes along with nothing but a letter of investigation. */
function Bijlagen({ zaak, brief, opzet, zet, fout }: Bijlageneigenschappen) {
  const { data } = useQuery(documentenVraag(zaak));
  const kan = (data?.documenten ?? []).filter(
    ({ soort, nr, regime }) => soort === 'bijlage' && nr !== null && (brief.regime === 'WPG' || regime === 'AVG'),
  );
  if (kan.length === 0) return fout === undefined ? null : <GeenBijlage zaak={zaak} fout={fout} />;
  return (
    <Keuze
      id={veldId('bijlagen')}
      legend={T.bijlagen}
      fout={fout}
      optioneel
      meer
      opties={kan.map(({ id, naam, aardNaam }) => ({ code: id, naam, ...(aardNaam !== null && { uitleg: aardNaam }) }))}
      waarde={opzet.bijlagen}
      zet={(bijlagen) => {
        zet('bijlagen', bijlagen);
      }}
    />
  );
}

/** A document has to go along, and the case has none: it is added there. */
const GeenBijlage = ({ zaak: { zaakId }, fout }: { zaak: Zaak; fout: string }) => (
  <div id={veldId('bijlagen')} tabIndex={-1}>
    <Bericht toon="fout" titel={T.bijlagen}>
      <p>{fout}</p>
      <p>
        <Link className="nl-link" to="/zaken/$id" params={{ id: zaakId }} hash="documenten">
          {T.naarDocumenten}
        </Link>
      </p>
    </Bericht>
  </div>
);
