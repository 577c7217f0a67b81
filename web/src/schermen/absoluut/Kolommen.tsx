import { nl } from '../../teksten/nl.ts';
import { Knop } from '../../ui/Knop.tsx';
import { bewaarLeegBestand } from './vragen.ts';

const T = nl.absoluut.kolommen;

/** What the heading of a list may say, in the words of a person (api/absoluut-verzuim/lees.ts). */
const ALTIJD = ['persoonsnummer', 'peildatum'];
const ONBEKEND = ['voornaam', 'achternaam', 'geboortedatum', 'geslacht', 'gemeente'];
const ERBIJ = [
  'niet ingeschreven sinds',
  'geen school sinds',
  'ouders weten sinds',
  'straat',
  'huisnummer',
  'postcode',
  'plaats',
];

/** Which columns a list has, and a file to begin with. */
export const Kolommen = () => (
  <details className="waarom">
    <summary>{T.titel}</summary>
    <ul>
      <li>
        {T.altijd} {ALTIJD.join(', ')}.
      </li>
      <li>
        {T.onbekend} {ONBEKEND.join(', ')}.
      </li>
      <li>
        {T.erbij} {ERBIJ.join(', ')}.
      </li>
    </ul>
    <p>{T.vorm}</p>
    <Knop
      soort="stil"
      klein
      onClick={() => {
        bewaarLeegBestand([...ALTIJD, ...ONBEKEND, ...ERBIJ]);
      }}
    >
      {T.bewaar}
    </Knop>
  </details>
);
