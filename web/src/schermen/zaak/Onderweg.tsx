import { useQuery, useQueryClient } from '@tanstack/react-query';
import { haalVanOnderweg, type Onderweg as Handeling, onderwegVraag, standVraag } from '../../api/onderweg.ts';
import { tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Bericht } from '../../ui/Bericht.tsx';
import { Knop } from '../../ui/Knop.tsx';

/** After so long somebody may wonder whether it got lost. */
const LANG_MS = 30_000;

/** Actions that were accepted and are not recorded yet: dashed, above what happened. */
export function Onderweg({ zaakId }: { zaakId: string }) {
  const { data = [] } = useQuery(onderwegVraag(zaakId));
  if (data.length === 0) return null;
  return (
    <ol className="tijdlijn">
      {data.map((handeling) => (
        <EenOnderweg key={handeling.sleutel} zaakId={zaakId} handeling={handeling} />
      ))}
    </ol>
  );
}

function EenOnderweg({ zaakId, handeling }: { zaakId: string; handeling: Handeling }) {
  const client = useQueryClient();
  const { sleutel, naam, sinds } = handeling;
  const { data, dataUpdatedAt, errorUpdatedAt } = useQuery(standVraag(zaakId, sleutel));
  const duurtLang = Math.max(dataUpdatedAt, errorUpdatedAt) - sinds > LANG_MS;
  if (data?.stand === 'geweigerd') {
    return (
      <li>
        <Bericht toon="fout" titel={nl.zaak.onderwegGeweigerd(naam)} rol="alert">
          <p>{data.detail}</p>
          <p>
            <a className="nl-link" href="#nu">
              {nl.zaak.bekijkNu}
            </a>
          </p>
          <Knop
            klein
            onClick={() => {
              haalVanOnderweg(client, zaakId, sleutel);
            }}
          >
            {nl.zaak.gezien}
          </Knop>
        </Bericht>
      </li>
    );
  }
  return (
    <li className="tl tl--straks">
      <span className="tl__knoop" aria-hidden="true">
        <Icoon n="klok" />
      </span>
      <div className="tl__in">
        <p className="tl__wat">{naam}</p>
        <p className="tl__meta">
          {tijd(sinds)} · {nl.zaak.onderweg}
        </p>
        {duurtLang && <p className="tl__uitleg">{nl.zaak.onderwegLang}</p>}
      </div>
    </li>
  );
}
