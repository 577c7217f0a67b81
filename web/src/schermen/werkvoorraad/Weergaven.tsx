import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nl } from '../../teksten/nl.ts';
import { Bewaar, Verwijder } from './Bewaar.tsx';
import { type Filters, zonderStandaard } from './useFilters.ts';
import { tellingenVraag, type Weergave, weergavenVraag } from './vragen.ts';
import type { WerkvoorraadZoek } from './zoek.ts';

const VAST = Object.keys(nl.werkvoorraad.weergave) as Weergave[];

const zelfde = (a: WerkvoorraadZoek, b: WerkvoorraadZoek): boolean => vlak(a) === vlak(b);
const vlak = (zoek: WerkvoorraadZoek): string =>
  Object.entries(zonderStandaard(zoek))
    .map((paar) => paar.join('='))
    .sort()
    .join('&');

/** The views, those that everybody has and those that were saved, as links with how many cases each holds. */
export function Weergaven({ filters: { zoek }, meld }: { filters: Filters; meld: (tekst: string) => void }) {
  const { data: tellingen } = useQuery(tellingenVraag);
  const { data } = useQuery(weergavenVraag);
  const bewaard = data?.weergaven ?? [];
  const hier = bewaard.find(({ vraag }) => zelfde(vraag, zoek));
  // the filters of a saved view belong to it; those that somebody chose go along
  const { behandelaar, ...mee } = hier ? {} : zoek;
  return (
    <nav aria-label={nl.werkvoorraad.weergaven} className="weergaven">
      <ul>
        {VAST.map((weergave) => (
          <Weergavelink
            key={weergave}
            naam={nl.werkvoorraad.weergave[weergave]}
            zoek={{ ...mee, ...(behandelaar !== undefined && weergave === 'team' && { behandelaar }), weergave }}
            aantal={tellingen?.weergaven[weergave]}
          />
        ))}
        {bewaard.map(({ id, naam, gedeeld, vraag }) => (
          <Weergavelink key={id} naam={naam} zoek={vraag} gedeeld={gedeeld} />
        ))}
      </ul>
      {hier?.eigen ? <Verwijder weergave={hier} meld={meld} /> : <Bewaar zoek={zoek} meld={meld} />}
    </nav>
  );
}

interface Weergavelinkje {
  naam: string;
  zoek: WerkvoorraadZoek;
  aantal?: number | undefined;
  gedeeld?: boolean;
}

const Weergavelink = ({ naam, zoek, aantal, gedeeld = false }: Weergavelinkje) => (
  <li>
    <Link
      to="/werkvoorraad"
      search={zonderStandaard(zoek)}
      resetScroll={false}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {naam}
      {aantal !== undefined && (
        <>
          {' '}
          <span className="tel">{aantal}</span>
        </>
      )}
      {gedeeld && (
        <>
          {' '}
          <span className="tel">{nl.werkvoorraad.gedeeld}</span>
        </>
      )}
    </Link>
  </li>
);
