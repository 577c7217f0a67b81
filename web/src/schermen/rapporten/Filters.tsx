import { getRouteApi } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import type { Rapport } from './vragen.ts';
import { beginVanSchooljaar, leesRapportZoek, type RapportZoek, schooljaar, schooljaren, VERDELINGEN } from './zoek.ts';
import { Filterkeuze } from '../../ui/Filterkeuze.tsx';

const T = nl.rapporten;
const route = getRouteApi('/binnen/rapporten');

export interface Gemeente {
  code: string;
  naam: string;
}

interface Eigenschappen {
  zoek: RapportZoek;
  /** Those that somebody may choose from: known without a report, since one that was refused is the way to no other. */
  gemeenten: readonly Gemeente[];
  normen: Rapport['keuzes']['normen'];
}

/** What the figures are about; all of it stands in the address. */
export function Filters({ zoek, gemeenten, normen }: Eigenschappen) {
  const ga = route.useNavigate();
  const zet = (anders: RapportZoek): void => {
    void ga({ search: leesRapportZoek({ ...zoek, ...anders }), replace: true, resetScroll: false });
  };
  const kiesbaar = gemeenten.length > 1 || !gemeenten.some(({ code }) => code === zoek.gemeente);
  return (
    <div className="filters">
      {kiesbaar && zoek.per !== 'gemeente' && (
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
          zet({ per: leesRapportZoek({ per }).per });
        }}
      />
    </div>
  );
}

/** The last school years, and the one of the address when that is another. */
const jarenBij = ({ van }: RapportZoek): { code: string; naam: string }[] =>
  [...new Set([...schooljaren(), beginVanSchooljaar(van)])].map((begin) => ({
    code: String(begin),
    naam: T.jaar(begin),
  }));
