import type { ReactNode } from 'react';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { Cel, Rij, Rijkop, Tabel } from '../../ui/Tabel.tsx';
import type { Inzage } from './vragen.ts';

const T = nl.inzage;

interface Tabeldeel {
  titel: string;
  kolommen: readonly string[];
  /** As many cells as there are columns; the first says what the row is about. */
  rijen: readonly (readonly ReactNode[])[];
}

/** A chapter of the overview that is a table. That there is nothing is said too: it is an answer. */
export const Tabeldeel = ({ titel, kolommen, rijen }: Tabeldeel) => (
  <Paneel titel={titel}>
    {rijen.length === 0 ? <p>{T.niets}</p> : <Rijen titel={titel} kolommen={kolommen} rijen={rijen} />}
  </Paneel>
);

export const Rijen = ({ titel, kolommen, rijen }: Tabeldeel) => (
  <Tabel onderschrift={titel} kolommen={kolommen}>
    {rijen.map(([kop, ...cellen], nr) => (
      <Rij key={nr}>
        <Rijkop>{kop}</Rijkop>
        {cellen.map((cel, n) => (
          <Cel key={kolommen[n + 1]} label={kolommen[n + 1] ?? ''}>
            {cel}
          </Cel>
        ))}
      </Rij>
    ))}
  </Tabel>
);

/** A hash has no place to break off by itself. */
export const BREEKT = { overflowWrap: 'anywhere' } as const;

/** Lines below each other, in one cell. */
export const Regels = ({ regels }: { regels: readonly string[] }) => (
  <ul className="plat" style={BREEKT}>
    {regels.map((regel, n) => (
      <li key={n}>{regel}</li>
    ))}
  </ul>
);

/** A day that stays on one line, also in a narrow column. */
export const Dag = ({ dag }: { dag: string }) => (
  <time dateTime={dag} style={{ whiteSpace: 'nowrap' }}>
    {middel(dag)}
  </time>
);

export const Lijstdeel = ({ titel, items }: { titel: string; items: readonly string[] }) => (
  <Paneel titel={titel}>
    <ul className="opsom">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </Paneel>
);

export const Weggelaten = ({ titel, weggelaten }: { titel: string } & Pick<Inzage, 'weggelaten'>) => (
  <Tabeldeel
    titel={titel}
    kolommen={[T.kolommen.wat, T.kolommen.waarom]}
    rijen={weggelaten.map(({ wat, waarom }) => [wat, waarom])}
  />
);
