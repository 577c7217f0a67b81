interface Eigenschappen {
  label: string;
  opties: readonly { code: string; naam: string }[];
  /** What stands there as long as nothing was chosen; absent where something always is. */
  leeg?: string;
  waarde: string;
  zet: (code: string) => void;
}

/** A filter above a list. What was chosen stays among the options, also when there is nothing left to which it applies. */
export const Filterkeuze = ({ label, opties, leeg, waarde, zet }: Eigenschappen) => (
  <label className="filter">
    <span>{label}</span>
    <select
      className="utrecht-select"
      value={waarde}
      onChange={({ target }) => {
        zet(target.value);
      }}
    >
      {leeg !== undefined && <option value="">{leeg}</option>}
      {opties.map(({ code, naam }) => (
        <option key={code} value={code}>
          {naam}
        </option>
      ))}
      {waarde !== '' && !opties.some(({ code }) => code === waarde) && <option value={waarde}>{waarde}</option>}
    </select>
  </label>
);
