import { nl } from '../../../teksten/nl.ts';
import type { Eerder, Vraag } from '../lijst.ts';
import type { Antwoorden } from '../waarden.ts';
import { Vraagveld } from './Vraagveld.tsx';

interface Eigenschappen {
  vragen: readonly Vraag[];
  antwoorden: Antwoorden;
  eerder: Readonly<Record<string, Eerder>>;
  /** What is wrong, by question. */
  fouten: Readonly<Record<string, string>>;
  zet: (vraag: string, antwoord: string) => void;
}

/** The questions of one group. */
export const Vragen = ({ vragen, antwoorden, eerder, fouten, zet }: Eigenschappen) =>
  vragen.map((vraag) => (
    <Vraagveld
      key={vraag.code}
      vraag={vraag}
      waarde={antwoorden[vraag.code] ?? ''}
      eerder={eerder[vraag.code]}
      fout={fouten[vraag.code]}
      zet={(antwoord) => {
        zet(vraag.code, antwoord);
      }}
    />
  ));

/** What questions rest on. */
export const Vragenbron = ({ vragen }: { vragen: readonly Vraag[] }) => (
  <details className="waarom bronnen">
    <summary>{nl.handeling.vragenBron}</summary>
    <ul>
      {[...new Set(vragen.map(({ bron }) => bron))].map((bron) => (
        <li key={bron}>{bron}</li>
      ))}
    </ul>
  </details>
);
