import { useState } from 'react';
import { documentAdres } from '../../api/post.ts';
import { useSmal } from '../../schil/smal.ts';
import { nl } from '../../teksten/nl.ts';
import { Keuze } from '../../ui/Keuze.tsx';
import { Nieuwtabblad } from '../zaak/documenten/Documenten.tsx';

const T = nl.brief;

/** How a browser opens a PDF: as wide as there is room, without a list of its pages beside it. */
const BEELD = '#navpanes=0&view=FitH';

interface Eigenschappen {
  zaakId: string;
  exemplaren: readonly { wie: string; documentId: string }[];
}

/** The copies themselves, one at a time. A telephone shows no PDF inside a page, so there they are links alone. */
export function Exemplaren({ zaakId, exemplaren }: Eigenschappen) {
  const smal = useSmal();
  const [wie, zet] = useState('');
  const gekozen = exemplaren.find((exemplaar) => exemplaar.wie === wie) ?? exemplaren[0];
  if (!gekozen) return <p className="plat">{T.geenExemplaar}</p>;
  if (smal)
    return (
      <ul className="plat">
        {exemplaren.map((exemplaar) => (
          <li key={exemplaar.documentId}>
            <Nieuwtabblad adres={documentAdres(zaakId, exemplaar.documentId)}>
              {T.exemplaarVan(exemplaar.wie)}
            </Nieuwtabblad>
          </li>
        ))}
      </ul>
    );
  const adres = documentAdres(zaakId, gekozen.documentId);
  return (
    <>
      {exemplaren.length > 1 && (
        <Keuze
          id="exemplaar"
          legend={T.welkExemplaar}
          opties={exemplaren.map((exemplaar) => ({ code: exemplaar.wie, naam: exemplaar.wie }))}
          waarde={gekozen.wie}
          zet={zet}
        />
      )}
      <iframe key={adres} className="briefbeeld" src={`${adres}${BEELD}`} title={T.exemplaarVan(gekozen.wie)} />
      <p>
        <a className="nl-link" href={adres} target="_blank" rel="noopener">
          {T.openTabblad}
        </a>
      </p>
    </>
  );
}
