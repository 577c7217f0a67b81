import type { Zaak } from '../../../api/zaak.ts';
import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Merk } from '../../../ui/Merk.tsx';
import { Paneel } from '../../../ui/Paneel.tsx';
import { Cel, Rij, Rijkop, Tabel } from '../../../ui/Tabel.tsx';
import { Termijn, Waarom } from '../../../ui/Termijn.tsx';
import type { Aanvraagbeeld } from './Aanvraag.tsx';

const T = nl.aanvraag;

/** The ledger of suspensions: on which days the term to decide stood still, why, and what the last day is by that. */
export const Opschortingen = ({ zaak, aanvraag }: { zaak: Zaak; aanvraag: Aanvraagbeeld }) => (
  <Paneel id="opschortingen" titel={T.opschortingen}>
    {aanvraag.opschortingen.length === 0 ? (
      <p>{T.geenOpschorting}</p>
    ) : (
      <>
        <Tabel onderschrift={T.onderschrift} kolommen={Object.values(T.kolom)}>
          {aanvraag.opschortingen.map((o) => (
            <Rij key={o.id}>
              <Rijkop>{middel(o.van)}</Rijkop>
              <Cel label={T.kolom.tot}>
                {middel(o.totEnMet)} {o.loopt && <Merk toon="info">{T.loopt}</Merk>}
              </Cel>
              <Cel label={T.kolom.dagen}>{o.dagen}</Cel>
              <Cel label={T.kolom.waarom}>{o.waarom}</Cel>
              <Cel label={T.kolom.bron}>{o.bron}</Cel>
            </Rij>
          ))}
        </Tabel>
        <p className="paneel__voet">{T.samen(aanvraag.opgeschort)}</p>
      </>
    )}
    {aanvraag.verdagingen.map(({ tot, dag }) => (
      <p key={dag}>{T.verdaagd(middel(tot), middel(dag))}</p>
    ))}
    <LaatsteDag zaak={zaak} id={aanvraag.beslistermijn} />
  </Paneel>
);

/** The last day to decide, as the clock of terms counted it with these suspensions. */
function LaatsteDag({ zaak, id }: { zaak: Zaak; id: string | null }) {
  const termijn = zaak.termijnen.find((t) => t.id === id);
  if (!termijn || 'afgeschermd' in termijn || termijn.dagen === null) return null;
  return (
    <div className="laatstedag">
      <h3>{T.laatsteDag}</h3>
      <Termijn laatsteDag={termijn.laatsteDag} dagen={termijn.dagen} wat={termijn.naam} />
      <Waarom afleiding={termijn.afleiding} />
    </div>
  );
}
