import type { Optie } from './Keuze.tsx';
import type { Bedrading } from './Veld.tsx';

interface Eigenschappen {
  bedrading: Bedrading;
  waarde: string;
  zet: (code: string) => void;
  opties: readonly Pick<Optie, 'code' | 'naam'>[];
  /** What stands there until something is chosen. */
  leeg: string;
}

/** One of many: a list to choose from. */
export const Uitklap = ({ bedrading, waarde, zet, opties, leeg }: Eigenschappen) => (
  <select
    {...bedrading}
    className="utrecht-select"
    value={waarde}
    onChange={({ target }) => {
      zet(target.value);
    }}
  >
    <option value="">{leeg}</option>
    {opties.map(({ code, naam }) => (
      <option key={code} value={code}>
        {naam}
      </option>
    ))}
  </select>
);
