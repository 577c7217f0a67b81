import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Cel, Rij, Rijkop, Tabel } from '../../ui/Tabel.tsx';
import type { Verwerking } from './vragen.ts';

const T = nl.verwerkingen;
const K = T.kolommen;
/** As many lines stand there at a time: a dossier gets thousands in its years. */
const BLAD = 100;

interface Eigenschappen {
  verwerkingen: readonly Verwerking[];
  /** It is about more than one case. */
  metZaak: boolean;
}

/** The newest day first, as the API has it. */
export function Lijst({ verwerkingen, metZaak }: Eigenschappen) {
  const [aantal, zet] = useState(BLAD);
  const rest = verwerkingen.length - aantal;
  return (
    <>
      <Tabel onderschrift={T.lijst} kolommen={[K.dag, K.wie, K.wat, ...(metZaak ? [K.zaak] : []), K.keer]}>
        {verwerkingen.slice(0, aantal).map((regel, nr) => (
          <Regel key={nr} regel={regel} metZaak={metZaak} />
        ))}
      </Tabel>
      {rest > 0 && (
        <div className="knoppen">
          <Knop
            onClick={() => {
              zet(aantal + BLAD);
            }}
          >
            {T.meer(Math.min(rest, BLAD))}
          </Knop>
        </div>
      )}
    </>
  );
}

const Regel = ({ regel: v, metZaak }: { regel: Verwerking; metZaak: boolean }) => (
  <Rij>
    <Rijkop>
      <time dateTime={v.dag}>{middel(v.dag)}</time>
    </Rijkop>
    <Cel label={K.wie}>
      {v.naam ?? T.geenAccount}
      <Onder>{[v.rol, v.organisatie].filter(Boolean).join(', ')}</Onder>
    </Cel>
    <Cel label={K.wat}>
      {v.wat} {v.regime === 'WPG' && <Merk icoon="slot">{nl.algemeen.wpg}</Merk>}
      <Onder>{v.grondslag}</Onder>
      {v.reden !== null && <Onder>{T.reden(v.reden)}</Onder>}
    </Cel>
    {metZaak && (
      <Cel label={K.zaak}>
        {v.zaakId === null ? (
          T.geenZaak
        ) : (
          <Link className="nl-link" to="/zaken/$id" params={{ id: v.zaakId }}>
            {v.zaaknummer ?? v.zaakId}
          </Link>
        )}
      </Cel>
    )}
    <Cel label={K.keer}>{T.keer(v.keer)}</Cel>
  </Rij>
);

/** Less than the line above it, and on a line of its own. */
const Onder = ({ children }: { children: string }) => (
  <>
    <br />
    <small>{children}</small>
  </>
);
