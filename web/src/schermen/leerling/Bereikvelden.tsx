import { nl } from '../../teksten/nl.ts';
import { Veld } from '../../ui/Veld.tsx';
import type { Bereik } from './persoon.ts';

const T = nl.leerling;
const EMAIL_MAX = 254;

/** The languages that most families read; one that somebody has already stays in the list. */
const TALEN = [
  'nl',
  'ar',
  'bg',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'ku',
  'pl',
  'ps',
  'pt',
  'ro',
  'so',
  'ti',
  'tr',
  'uk',
  'zh',
];
const talen = new Intl.DisplayNames(['nl'], { type: 'language' });
export const taalnaam = (taal: string): string => talen.of(taal) ?? taal;

interface Eigenschappen {
  id: (veld: string) => string;
  fout: (veld: string) => string | undefined;
  bereik: Bereik;
  zet: (bereik: Bereik) => void;
}

/** How somebody can be reached, and what he reads. E-mail is for who said that he can be reached so (Awb 2:14). */
export const Bereikvelden = ({ id, fout, bereik: { email, digitaal, taal }, zet }: Eigenschappen) => (
  <>
    <Tekst
      label={T.velden.email}
      id={id('email')}
      fout={fout('email')}
      soort="email"
      max={EMAIL_MAX}
      optioneel
      waarde={email}
      zet={(waarde) => {
        zet({ email: waarde, digitaal, taal });
      }}
    />
    <Veld label={T.velden.taal} id={id('taal')} fout={fout('taal')}>
      {(bedrading) => (
        <select
          {...bedrading}
          className="utrecht-select"
          value={taal}
          onChange={({ target }) => {
            zet({ email, digitaal, taal: target.value });
          }}
        >
          {[...new Set([...TALEN, taal])].map((code) => (
            <option key={code} value={code}>
              {taalnaam(code)}
            </option>
          ))}
        </select>
      )}
    </Veld>
    <Vinkje
      label={T.digitaal}
      aan={digitaal}
      zet={(aan) => {
        zet({ email, digitaal: aan, taal });
      }}
    />
  </>
);

interface Tekstveld {
  label: string;
  id: string;
  fout: string | undefined;
  max: number;
  soort?: 'text' | 'tel' | 'email';
  optioneel?: boolean;
  waarde: string;
  zet: (waarde: string) => void;
}
export const Tekst = ({ label, id, fout, max, soort = 'text', optioneel = false, waarde, zet }: Tekstveld) => (
  <Veld label={label} id={id} fout={fout} optioneel={optioneel}>
    {(bedrading) => (
      <input
        {...bedrading}
        type={soort}
        className="utrecht-textbox"
        maxLength={max}
        autoComplete="off"
        value={waarde}
        onChange={({ target }) => {
          zet(target.value);
        }}
      />
    )}
  </Veld>
);

interface Vink {
  label: string;
  hulp?: string;
  aan: boolean;
  zet: (aan: boolean) => void;
}
export const Vinkje = ({ label, hulp, aan, zet }: Vink) => (
  <label className="keuze__optie persoon__breed">
    <input
      type="checkbox"
      className="utrecht-checkbox"
      checked={aan}
      onChange={({ target }) => {
        zet(target.checked);
      }}
    />
    <span>
      {label}
      {hulp !== undefined && <small>{hulp}</small>}
    </span>
  </label>
);
