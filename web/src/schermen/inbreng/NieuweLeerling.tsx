import { useNavigate } from '@tanstack/react-router';
import { useIk } from '../../api/ik.ts';
import { nl } from '../../teksten/nl.ts';
import { Inbrengformulier } from './Inbrengformulier.tsx';
import type { Waarvoor } from './KiesLeerling.tsx';
import type { Inbrengveld, Waarden } from './veld.ts';
import { legLeerlingVast } from './vragen.ts';

const T = nl.inbreng.leerling;

const metAdres = ({ adres }: Waarden): boolean => adres === 'ja';
const veldenMet = (gemeenten: Inbrengveld['opties'] = []): readonly Inbrengveld[] => [
  { naam: 'persoonsnummer', label: T.persoonsnummer, soort: 'tekst', hulp: T.persoonsnummerHulp },
  { naam: 'voornaam', label: T.voornaam, soort: 'tekst' },
  { naam: 'achternaam', label: T.achternaam, soort: 'tekst' },
  { naam: 'geboortedatum', label: T.geboortedatum, soort: 'dag' },
  { naam: 'geslacht', label: T.geslacht, soort: 'keuze', opties: T.geslachten },
  { naam: 'gemeente', label: T.gemeente, soort: 'lijst', opties: gemeenten },
  { naam: 'adres', label: T.adres, soort: 'keuze', opties: T.adresBekend },
  { naam: 'straat', label: T.straat, soort: 'tekst', alleenAls: metAdres },
  { naam: 'huisnummer', label: T.huisnummer, soort: 'tekst', alleenAls: metAdres },
  { naam: 'postcode', label: T.postcode, soort: 'tekst', hulp: T.postcodeHulp, alleenAls: metAdres },
  { naam: 'plaats', label: T.plaats, soort: 'tekst', alleenAls: metAdres },
];

/** It comes in the place of what was there. */
const begintHier = (kop: HTMLElement | null): void => kop?.focus();

interface Eigenschappen {
  begin: Waarden;
  waarvoor: Waarvoor;
  nietDoen: () => void;
}

/** A child that Schakel does not know yet; what was searched with stands there already. */
export function NieuweLeerling({ begin, waarvoor, nietDoen }: Eigenschappen) {
  const { gemeenten } = useIk();
  const ga = useNavigate();
  return (
    <section aria-labelledby="nieuw-kind">
      <h2 id="nieuw-kind" tabIndex={-1} ref={begintHier} className="nl-heading nl-heading--level-2 tussenkop">
        {T.nieuw}
      </h2>
      <Inbrengformulier
        kladje={`kind/${waarvoor}`}
        begin={begin}
        velden={veldenMet(gemeenten)}
        knop={T.leg}
        verstuur={legLeerlingVast}
        klaar={({ id }) => {
          void ga({ to: `/leerlingen/$id/${waarvoor}`, params: { id } });
        }}
        nietDoen={nietDoen}
      />
    </section>
  );
}
