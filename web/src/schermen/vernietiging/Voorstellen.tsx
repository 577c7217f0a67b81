import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { lang } from '../../datum.ts';
import { useEenTegelijk } from '../../schil/eenTegelijk.ts';
import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { Filterkeuze } from '../../ui/Filterkeuze.tsx';
import { Foutmelding } from '../../ui/Geladen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { peilingVraag, useVoorstel } from './vragen.ts';
import { codeVan, type Voorstel } from './zoek.ts';

const T = nl.vernietiging.voorstel;
const route = getRouteApi('/binnen/vernietiging');

type Mogelijk = Voorstel & { naam: string };

/** Of which municipality, and which part: only what this person may propose. */
export function Voorstellen({ voorstellen }: { voorstellen: readonly Mogelijk[] }) {
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const gekozen = voorstellen.find((voorstel) => codeVan(voorstel) === zoek.voorstel) ?? voorstellen[0];
  if (!gekozen) return null;
  return (
    <Paneel titel={T.titel}>
      <p className="intro">{T.uitleg}</p>
      <div className="filters">
        <Filterkeuze
          label={T.waarvan}
          opties={voorstellen.map((voorstel) => ({
            code: codeVan(voorstel),
            naam: T.keuze(voorstel.naam, nl.vernietiging.delen[voorstel.deel]),
          }))}
          waarde={codeVan(gekozen)}
          zet={(voorstel) => {
            void ga({ search: { voorstel }, replace: true, resetScroll: false });
          }}
        />
      </div>
      <Tellen key={codeVan(gekozen)} voorstel={{ gemeente: gekozen.gemeente, deel: gekozen.deel }} />
    </Paneel>
  );
}

/** How many cases it would be, before anything is proposed. What was refused stays in sight while it is counted anew. */
function Tellen({ voorstel }: { voorstel: Voorstel }) {
  const ga = useNavigate();
  const [gevraagd, vraagHet] = useState(false);
  const peiling = useQuery({ ...peilingVraag(voorstel), enabled: gevraagd });
  const voorstelling = useVoorstel(({ lijst: { id } }) => {
    void ga({ to: '/vernietiging/$id', params: { id } });
  });
  const stelVoor = useEenTegelijk(voorstelling);
  return (
    <>
      <div className="knoppen">
        <Knop
          onClick={() => {
            voorstelling.reset();
            if (gevraagd) void peiling.refetch();
            vraagHet(true);
          }}
        >
          {peiling.isFetching ? T.telt : T.tel}
        </Knop>
      </div>
      {peiling.isError && <Foutmelding fout={peiling.error} />}
      {voorstelling.isError && <Foutmelding fout={voorstelling.error} />}
      <div role="status">{peiling.data && <Uitkomst {...peiling.data} />}</div>
      {peiling.data && peiling.data.aantal > 0 && (
        <div className="knoppen">
          <Knop
            soort="primair"
            onClick={() => {
              stelVoor(voorstel);
            }}
          >
            {voorstelling.isPending ? T.bezig : T.stelVoor(peiling.data.aantal)}
          </Knop>
        </div>
      )}
    </>
  );
}

interface Peiling {
  aantal: number;
  vol: boolean;
  eerstvolgende: string | null;
  uitzoeken: number;
}
const Uitkomst = ({ aantal, vol, eerstvolgende, uitzoeken }: Peiling) => (
  <Bericht toon="info" titel={aantal === 0 ? T.geen : T.geteld(aantal)}>
    {aantal === 0 && uitzoeken === 0 && <p>{T.geenUitleg}</p>}
    {aantal === 0 && eerstvolgende !== null && <p>{T.eerste(lang(eerstvolgende))}</p>}
    {vol && <p>{T.vol}</p>}
    {uitzoeken > 0 && <p>{T.uitzoeken(uitzoeken)}</p>}
  </Bericht>
);
