import { Link } from '@tanstack/react-router';
import { type MogelijkeHandeling, volgtMas, type Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { useWaarover } from '../handeling/waarover.ts';
import { adresVan, sleutelVan } from './adres.ts';
import { kanAltijd } from './altijd.ts';

/** A list up to this length stands there as it is. */
const KORT = 10;

type Soort = 'mas' | 'afwijking' | 'niet';
const soortVan = ({ mogelijk, afwijking }: MogelijkeHandeling): Soort =>
  !mogelijk ? 'niet' : afwijking ? 'afwijking' : 'mas';

/**
 * Every action that the method knows at this moment, in the order of the API. Of a long list what the case waits for is in
 * sight, so that what is next is not lost in it; the rest is folded by kind, and nothing is left out because it is not allowed.
 */
export function Acties({ zaak }: { zaak: Zaak }) {
  const lijst = zaak.mogelijkeHandelingen;
  const over = useWaarover(zaak, lijst);
  const toon = (deel: readonly MogelijkeHandeling[]) => (
    <ul className="acties">
      {deel.map((handeling) => (
        <Actie key={sleutelVan(handeling)} zaak={zaak} handeling={handeling} over={over(handeling.vast)} />
      ))}
    </ul>
  );
  if (lijst.length === 0) return <p>{nl.zaak.nietsTeDoen}</p>;
  if (lijst.length <= KORT) return toon(lijst);
  const van = (soort: Soort) => lijst.filter((handeling) => soortVan(handeling) === soort);
  const mas = van('mas');
  const eerst = mas.filter((handeling) => !kanAltijd(zaak, handeling));
  const gevouwen = [
    { kop: nl.zaak.altijd, deel: mas.filter((handeling) => kanAltijd(zaak, handeling)) },
    { kop: volgtMas(zaak) ? nl.zaak.afwijken : nl.zaak.afwijkenVanWet, deel: van('afwijking') },
    { kop: nl.zaak.watNietKan, deel: van('niet') },
  ];
  return (
    <>
      {eerst.length > 0 && toon(eerst)}
      {gevouwen
        .filter(({ deel }) => deel.length > 0)
        .map(({ kop, deel }) => (
          <details key={kop(0)} className="vouw">
            <summary>{kop(deel.length)}</summary>
            {toon(deel)}
          </details>
        ))}
    </>
  );
}

const MERKEN = {
  mas: { toon: 'goed', icoon: 'vink', tekst: nl.zaak.volgensMas },
  afwijking: { toon: 'let', icoon: 'let', tekst: nl.zaak.afwijking },
  niet: { toon: 'neutraal', icoon: 'slot', tekst: nl.zaak.kanNiet },
} as const;

interface Eigenschappen {
  zaak: Zaak;
  handeling: MogelijkeHandeling;
  /** What it is about, when its name does not say so. */
  over: readonly string[];
}

function Actie({ zaak, handeling, over }: Eigenschappen) {
  const soort = soortVan(handeling);
  const { toon, icoon } = MERKEN[soort];
  const tekst = soort === 'mas' && !volgtMas(zaak) ? nl.zaak.volgensWet : MERKEN[soort].tekst;
  const binnenin = (
    <>
      <span className="actie__kop">
        <span className="actie__titel">{handeling.naam}</span>
        <Merk toon={toon} icoon={icoon}>
          {tekst}
        </Merk>
      </span>
      {over.length > 0 && <span className="actie__over">{over.join(' · ')}</span>}
      <span className="actie__uitleg">{handeling.waarom ?? handeling.uitleg}</span>
    </>
  );
  return (
    <li className={`actie actie--${soort}`}>
      {soort === 'niet' ? (
        <div className="actie__in">{binnenin}</div>
      ) : (
        <Link className="actie__in" {...adresVan(zaak, handeling)}>
          {binnenin}
          <Icoon n="pijl" />
        </Link>
      )}
    </li>
  );
}
