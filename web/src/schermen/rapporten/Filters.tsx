import { getRouteApi } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import type { Rapport } from './vragen.ts';
import { beginVanSchooljaar, leesRapportZoek, type RapportZoek, schooljaar, schooljaren, VERDELINGEN } from './zoek.ts';

const T = nl.rapporten;
const route = getRouteApi('/binnen/rapporten');

interface Optie {
  code: string;
  naam: string;
}

/** What the figures are about; all of it stands in the address. */
export function Filters({ zoek, keuzes }: { zoek: RapportZoek; keuzes: Rapport['keuzes'] | undefined }) {
  const ga = route.useNavigate();
  const zet = (anders: { [K in keyof RapportZoek]?: RapportZoek[K] | undefined }): void => {
    void ga({ search: leesRapportZoek({ ...zoek, ...anders }), replace: true, resetScroll: false });
  };
  const { gemeenten = [], normen = [] } = keuzes ?? {};
  return (
    <div className="filters">
      {gemeenten.length > 1 && zoek.per !== 'gemeente' && (
        <Kies
          label={T.gemeente}
          opties={gemeenten}
          waarde={zoek.gemeente ?? ''}
          zet={(gemeente) => {
            zet({ gemeente });
          }}
        />
      )}
      <Kies
        label={T.schooljaar}
        opties={jarenBij(zoek)}
        waarde={String(beginVanSchooljaar(zoek.van))}
        zet={(begin) => {
          zet(schooljaar(Number(begin)));
        }}
      />
      <Kies
        label={T.norm}
        leeg={T.kiesNorm}
        opties={normen.map(({ id, naam }) => ({ code: id, naam }))}
        waarde={zoek.norm ?? ''}
        zet={(norm) => {
          zet({ norm });
        }}
      />
      <Kies
        label={T.verdeling}
        opties={VERDELINGEN.filter((per) => per !== 'gemeente' || gemeenten.length > 1).map((per) => ({
          code: per,
          naam: T.per[per],
        }))}
        waarde={zoek.per ?? 'norm'}
        zet={(per) => {
          zet(leesRapportZoek({ per }).per === undefined ? { per: undefined } : leesRapportZoek({ per }));
        }}
      />
    </div>
  );
}

/** The last school years, and the one of the address when that is another. */
const jarenBij = ({ van }: RapportZoek): Optie[] =>
  [...new Set([...schooljaren(), beginVanSchooljaar(van)])].map((begin) => ({
    code: String(begin),
    naam: T.jaar(begin),
  }));

interface Eigenschappen {
  label: string;
  opties: readonly Optie[];
  /** What stands there as long as nothing was chosen. */
  leeg?: string;
  waarde: string;
  zet: (code: string) => void;
}

const Kies = ({ label, opties, leeg, waarde, zet }: Eigenschappen) => (
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
    </select>
  </label>
);
