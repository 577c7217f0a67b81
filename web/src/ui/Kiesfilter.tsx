interface Eigenschappen {
  label: string;
  alle: string;
  opties: readonly { code: string; naam: string; aantal: number }[];
  waarde: string | undefined;
  zet: (code: string | undefined) => void;
}

/** One of a few to narrow a list down by, each with how many there are. */
export const Kiesfilter = ({ label, alle, opties, waarde, zet }: Eigenschappen) => (
  <label className="filter">
    <span>{label}</span>
    <select
      className="utrecht-select"
      value={waarde ?? ''}
      onChange={({ target }) => {
        zet(target.value === '' ? undefined : target.value);
      }}
    >
      <option value="">{alle}</option>
      {opties.map(({ code, naam, aantal }) => (
        <option key={code} value={code}>
          {naam} ({aantal})
        </option>
      ))}
    </select>
  </label>
);
