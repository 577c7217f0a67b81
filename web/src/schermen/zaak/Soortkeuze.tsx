import { getRouteApi } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { leesZaakZoek, REGELSOORTEN } from './zoek.ts';

const adres = getRouteApi('/binnen/zaken/$id');

/** Which kind of lines the timeline shows; the choice stands in the address. */
export function Soortkeuze() {
  const { toon = '' } = adres.useSearch();
  const ga = adres.useNavigate();
  return (
    <label className="mini">
      {nl.zaak.toon}
      <select
        className="utrecht-select"
        value={toon}
        onChange={({ target }) => {
          void ga({ search: leesZaakZoek({ toon: target.value }), replace: true, resetScroll: false });
        }}
      >
        <option value="">{nl.zaak.alles}</option>
        {REGELSOORTEN.map((soort) => (
          <option key={soort} value={soort}>
            {nl.zaak.soorten[soort]}
          </option>
        ))}
      </select>
    </label>
  );
}
