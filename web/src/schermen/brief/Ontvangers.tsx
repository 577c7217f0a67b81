import { nl } from '../../teksten/nl.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Keuze } from '../../ui/Keuze.tsx';
import { Merk } from '../../ui/Merk.tsx';
import { Paneel } from '../../ui/Paneel.tsx';
import { veldId } from '../handeling/schema.ts';
import {
  type Kandidaat,
  kanaalveld,
  leestAnders,
  metWens,
  type Opzet,
  sleutelVan,
  taalveld,
  wensVoor,
} from './opzet.ts';

const T = nl.brief;

interface Eigenschappen {
  kandidaten: readonly Kandidaat[];
  opzet: Opzet;
  zet: (opzet: Opzet) => void;
}

/** Who gets the letter, and how: as the method has it, until somebody chooses otherwise. */
export const Ontvangers = ({ kandidaten, opzet, zet }: Eigenschappen) => (
  <Paneel titel={T.ontvangers}>
    <ul className="rijtjes ontvangers">
      {kandidaten.map((kandidaat) => (
        <li key={sleutelVan(kandidaat)}>
          <Ontvanger
            kandidaat={kandidaat}
            wens={wensVoor(opzet, kandidaat)}
            zet={(wens) => {
              zet(metWens(opzet, kandidaten, kandidaat, wens));
            }}
          />
        </li>
      ))}
    </ul>
  </Paneel>
);

type Wens = NonNullable<ReturnType<typeof wensVoor>>;
interface Persoon {
  kandidaat: Kandidaat;
  wens: Wens | null;
  zet: (wens: Wens | null) => void;
}

function Ontvanger({ kandidaat, wens, zet }: Persoon) {
  const { wie, aan, kanaal, kanalen, versie } = kandidaat;
  return (
    <>
      <label className="keuze__optie">
        <input
          type="checkbox"
          className="utrecht-checkbox"
          checked={wens !== null}
          onChange={({ target }) => {
            zet(target.checked ? { aan, kanaal } : null);
          }}
        />
        <span className="ontvanger">
          <b>{wie}</b>
          <small>{[T.versie[versie], ...adresVan(kandidaat)].join(' · ')}</small>
        </span>
      </label>
      <Waarschuwingen kandidaat={kandidaat} weg={wens === null} />
      {wens !== null && (
        <div className="ontvanger__hoe">
          {kanalen.length > 1 ? (
            <Keuze
              id={veldId(kanaalveld(kandidaat))}
              legend={T.hoe(wie)}
              opRij
              opties={kanalen.map((code) => ({ code, naam: T.kanaal[code] }))}
              waarde={wens.kanaal}
              zet={(code) => {
                zet({ ...wens, kanaal: kanalen.find((k) => k === code) ?? kanaal });
              }}
            />
          ) : (
            <p className="post__klein">{T.kanaal[kanaal]}</p>
          )}
          {leestAnders(kandidaat) && <Taal kandidaat={kandidaat} wens={wens} zet={zet} />}
        </div>
      )}
    </>
  );
}

function adresVan({ adres, geheim, rol }: Kandidaat): string[] {
  if (rol === 'school') return [];
  if (adres !== null) return [adres.join(', ').replaceAll(/\s+/g, ' ')];
  return [geheim ? T.adresGeheim : T.adresOnbekend];
}

const Waarschuwingen = ({ kandidaat: { vierOgen, standaard }, weg }: { kandidaat: Kandidaat; weg: boolean }) => (
  <>
    {vierOgen.map((reden) => (
      <p key={reden} className="ontvanger__merk">
        <Merk toon="let" icoon={reden === 'geblokkeerd' ? 'let' : 'slot'}>
          {T.bijPersoon[reden]}
        </Merk>
      </p>
    ))}
    {weg && standaard && (
      <p className="brokken__let">
        <Icoon n="let" />
        {T.weggelaten}
      </p>
    )}
  </>
);

const taalnamen = new Intl.DisplayNames(['nl'], { type: 'language' });

/** Every text is Dutch: to send it to who reads no Dutch is chosen, and never happens by itself. */
const Taal = ({ kandidaat, wens, zet }: Persoon & { wens: Wens }) => (
  <div className="ontvanger__taal">
    <p>
      <Icoon n="let" /> {T.leestAnders(taalnamen.of(kandidaat.taal) ?? kandidaat.taal)}
    </p>
    <label className="keuze__optie">
      <input
        type="checkbox"
        id={veldId(taalveld(kandidaat))}
        className="utrecht-checkbox"
        checked={wens.taal === 'nl'}
        onChange={({ target }) => {
          const { taal: _, ...zonder } = wens;
          zet(target.checked ? { ...zonder, taal: 'nl' } : zonder);
        }}
      />
      <span>
        {T.tochNederlands}
        <span className="vh">: {kandidaat.wie}</span>
      </span>
    </label>
  </div>
);
