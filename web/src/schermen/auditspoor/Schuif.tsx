import { type KeyboardEvent, useState } from 'react';
import { lang, middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { DatumVeld } from '../../ui/DatumVeld.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Veld } from '../../ui/Veld.tsx';
import { Dagen } from './dagen.ts';
import type { Auditspoor } from './vragen.ts';

interface Eigenschappen {
  spoor: Auditspoor;
  /** The day that is chosen; what is shown may be a moment behind. */
  op: string;
  zet: (dag: string) => void;
}

/** Through the days of a case: a native slider with what was recorded on it, from event to event, or by a date. */
export function Schuif({ spoor, op, zet }: Eigenschappen) {
  const dagen = new Dagen(spoor);
  const naar = (dag: string | undefined): void => {
    if (dag !== undefined) zet(dag);
  };
  return (
    <section className="schuifbalk" aria-label={nl.auditspoor.kiesDag}>
      <div className="schuifbalk__kop">
        <Sprong
          naar={dagen.vorige(op)}
          ga={naar}
          naam={
            <>
              <span aria-hidden="true">‹ </span>
              {nl.auditspoor.vorige}
            </>
          }
        />
        <p className="schuifbalk__dag">
          <span>{nl.auditspoor.dossierOp}</span>
          <strong>
            <time dateTime={op}>{lang(op)}</time>
          </strong>
        </p>
        <Sprong
          naar={dagen.volgende(op)}
          ga={naar}
          naam={
            <>
              {nl.auditspoor.volgende}
              <span aria-hidden="true"> ›</span>
            </>
          }
        />
      </div>
      <Baan spoor={spoor} dagen={dagen} op={op} naar={naar} />
      <div className="schuifbalk__voet">
        <span>{middel(dagen.van)}</span>
        <span>{middel(dagen.tot)}</span>
      </div>
      <p className="klein">{nl.auditspoor.tekens}</p>
      <Datumkeuze op={op} tot={dagen.tot} zet={zet} />
    </section>
  );
}

/** A day goes as soon as it is typed; who confirms what is no day hears what to write. */
function Datumkeuze({ op, tot, zet }: Pick<Eigenschappen, 'op' | 'zet'> & { tot: string }) {
  // each beside the day that was shown: another one, from the slider, takes it away
  const [geenDag, zetGeenDag] = useState<string>();
  const [mis, zetMis] = useState<string>();
  return (
    <form
      noValidate
      onSubmit={(verstuurd) => {
        verstuurd.preventDefault();
        zetMis(geenDag);
      }}
    >
      <Veld label={nl.auditspoor.ofKies} fout={mis === op ? nl.auditspoor.schrijfDag : undefined}>
        {(bedrading) => (
          <DatumVeld
            bedrading={bedrading}
            waarde={op}
            zet={(dag) => {
              zetGeenDag(dag === '' ? op : undefined);
              zetMis(undefined);
              if (dag !== '' && dag <= tot) zet(dag);
            }}
            max={tot}
          />
        )}
      </Veld>
    </form>
  );
}

/** Stays where it is when there is nowhere to go: who is on it keeps his place. */
const Sprong = ({
  naar,
  ga,
  naam,
}: {
  naar: string | undefined;
  ga: (dag: string | undefined) => void;
  naam: React.ReactNode;
}) => (
  <Knop
    klein
    aria-disabled={naar === undefined}
    onClick={() => {
      ga(naar);
    }}
  >
    {naam}
  </Knop>
);

/** Arrows go by day, Home and End to the ends: that is the browser's. PageUp and PageDown go by event. */
function Baan({
  spoor,
  dagen,
  op,
  naar,
}: {
  spoor: Auditspoor;
  dagen: Dagen;
  op: string;
  naar: (dag: string | undefined) => void;
}) {
  const sprong = (druk: KeyboardEvent): void => {
    if (druk.key !== 'PageUp' && druk.key !== 'PageDown') return;
    druk.preventDefault();
    naar(druk.key === 'PageUp' ? dagen.volgende(op) : dagen.vorige(op));
  };
  return (
    <div className="schuifbalk__baan">
      <input
        type="range"
        min={0}
        max={dagen.laatste}
        value={dagen.plek(op)}
        aria-label={nl.auditspoor.dag}
        aria-valuetext={lang(op)}
        onKeyDown={sprong}
        onChange={({ target }) => {
          naar(dagen.op(Number(target.value)));
        }}
      />
      <div className="schuifbalk__punten" aria-hidden="true">
        {spoor.dagen.map(({ dag, besluit }) => (
          <i
            key={dag}
            className={`pt${besluit ? ' pt--besluit' : ''}${dag <= op ? ' pt--was' : ''}`}
            style={{ insetInlineStart: `${dagen.procent(dag)}%` }}
          />
        ))}
      </div>
    </div>
  );
}
