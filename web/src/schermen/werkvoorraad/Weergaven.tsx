import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Bewaar, Verwijder } from './Bewaar.tsx';
import { beginVan, type Filters, zonderStandaard } from './useFilters.ts';
import { tellingenVraag, type Weergave, weergavenVraag } from './vragen.ts';
import type { WerkvoorraadZoek } from './zoek.ts';

const VAST = Object.keys(nl.werkvoorraad.weergave) as Weergave[];
/** Only in the list of the team one chooses from all handlers, and looks for closed cases. */
const VAN_HET_TEAM = ['behandelaar', 'status'];

const zonderTeam = (zoek: WerkvoorraadZoek): WerkvoorraadZoek =>
  Object.fromEntries(Object.entries(zoek).filter(([naam]) => !VAN_HET_TEAM.includes(naam)));

const vlak = (zoek: WerkvoorraadZoek): string =>
  Object.entries(zoek)
    .map((paar) => paar.join('='))
    .sort()
    .join('&');

/** The views, those that everybody has and those that were saved, as links with how many cases each holds. */
export function Weergaven({ filters: { zoek }, meld }: { filters: Filters; meld: (tekst: string) => void }) {
  const begin = beginVan(useIk());
  const { data: tellingen } = useQuery(tellingenVraag);
  const { data } = useQuery(weergavenVraag);
  const lijst = useRef<HTMLUListElement>(null);
  const bewaard = data?.weergaven ?? [];
  const adres = (vraag: WerkvoorraadZoek): WerkvoorraadZoek => zonderStandaard(vraag, begin);
  const plek = vlak(adres(zoek));
  const isHier = (vraag: WerkvoorraadZoek): boolean => vlak(adres(vraag)) === plek;
  const hier = bewaard.find(({ vraag }) => isHier(vraag));
  // the filters of a saved view belong to it; those that somebody chose go along
  const mee = hier ? {} : zoek;
  useEffect(() => {
    // on a narrow screen the views stand beside each other and the list of them scrolls
    const ul = lijst.current;
    if (ul && ul.scrollWidth > ul.clientWidth) {
      ul.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    }
  }, [plek, tellingen, bewaard.length]);
  return (
    <nav aria-label={nl.werkvoorraad.weergaven} className="weergaven">
      <ul ref={lijst}>
        {[begin, ...VAST.filter((weergave) => weergave !== begin)].map((weergave) => {
          const vraag = { ...(weergave === 'team' ? mee : zonderTeam(mee)), weergave };
          return (
            <Weergavelink
              key={weergave}
              naam={nl.werkvoorraad.weergave[weergave]}
              zoek={adres(vraag)}
              hier={isHier(vraag)}
              aantal={tellingen?.weergaven[weergave]}
            />
          );
        })}
        {bewaard.map(({ id, naam, gedeeld, vraag }) => (
          <Weergavelink key={id} naam={naam} zoek={adres(vraag)} hier={isHier(vraag)} gedeeld={gedeeld} />
        ))}
      </ul>
      {hier?.eigen ? <Verwijder weergave={hier} meld={meld} /> : <Bewaar zoek={zoek} meld={meld} />}
    </nav>
  );
}

interface Weergavelinkje {
  naam: string;
  zoek: WerkvoorraadZoek;
  /** It is what is shown now, however its address was written. */
  hier: boolean;
  aantal?: number | undefined;
  gedeeld?: boolean;
}

const Weergavelink = ({ naam, zoek, hier, aantal, gedeeld = false }: Weergavelinkje) => (
  <li>
    <Link
      to="/werkvoorraad"
      search={zoek}
      resetScroll={false}
      aria-current={hier ? 'page' : undefined}
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
