import { getRouteApi } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import type { Rapport } from './vragen.ts';
import { beginVanSchooljaar, leesRapportZoek, type RapportZoek, schooljaar, schooljaren, VERDELINGEN } from './zoek.ts';
import { Filterkeuze } from '../../ui/Filterkeuze.tsx';

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
        <Filterkeuze
          label={T.gemeente}
          opties={gemeenten}
          waarde={zoek.gemeente ?? ''}
          zet={(gemeente) => {
            zet({ gemeente });
          }}
        />
      )}
      <Filterkeuze
        label={T.schooljaar}
        opties={jarenBij(zoek)}
        waarde={String(beginVanSchooljaar(zoek.van))}
        zet={(begin) => {
          zet(schooljaar(Number(begin)));
        }}
      />
      <Filterkeuze
        label={T.norm}
        leeg={T.kiesNorm}
        opties={normen.map(({ id, naam }) => ({ code: id, naam }))}
        waarde={zoek.norm ?? ''}
        zet={(norm) => {
          zet({ norm });
        }}
      />
      <Filterkeuze
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
