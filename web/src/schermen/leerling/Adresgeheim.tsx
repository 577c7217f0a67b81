import { useState } from 'react';
import { nl } from '../../teksten/nl.ts';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Venster } from '../../ui/Venster.tsx';
import { useWijzigAdresgeheim } from './vragen.ts';

interface Eigenschappen {
  leerlingId: string;
  geheim: boolean;
  /** The focus goes on from here: who made an address secret may not see it any more, nor this. */
  klaar: () => void;
}

/** Makes an address secret at once; what undoes that asks once more, because it cannot be taken back. */
export function Adresgeheim({ leerlingId, geheim, klaar }: Eigenschappen) {
  const [vraagt, zetVraagt] = useState(false);
  const wijziging = useWijzigAdresgeheim(leerlingId);
  const sluit = (): void => {
    zetVraagt(false);
  };
  return (
    <div className="leerling__voet">
      {wijziging.isError && <Foutmelding fout={wijziging.error} />}
      <Knop
        klein
        aria-describedby={geheim ? undefined : 'geheim-uitleg'}
        onClick={() => {
          if (geheim) zetVraagt(true);
          else wijziging.mutate(true, { onSuccess: klaar });
        }}
      >
        {geheim ? nl.leerling.openbaarMaken : nl.leerling.geheimMaken}
      </Knop>
      {!geheim && (
        <p id="geheim-uitleg" className="leerling__uitleg">
          {nl.leerling.geheimMakenUitleg}
        </p>
      )}
      <Venster titel={nl.leerling.openbaarTitel} open={vraagt} sluit={sluit}>
        <p>{nl.leerling.openbaarUitleg}</p>
        <div className="knoppen">
          <Knop
            soort="primair"
            onClick={() => {
              sluit();
              wijziging.mutate(false, { onSuccess: klaar });
            }}
          >
            {nl.leerling.openbaarZeker}
          </Knop>
          <Knop onClick={sluit}>{nl.algemeen.nietDoen}</Knop>
        </div>
      </Venster>
    </div>
  );
}
