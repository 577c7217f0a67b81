/** What passes between us and who helps, and nothing more (BR07): as the messages to him hold it. */
import { BERICHTEN, type Berichtsoort } from '../../../mas/berichten.ts';
import { isZelfVerantwoordelijk, leeftijdOp, LEEFTIJDEN } from '../../../mas/leeftijd.ts';
import type { Protocol } from '../../../mas/protocol.ts';
import type { Vullers, Waarden } from './types.ts';

export const toestemming: Vullers<'toestemming'> = {
  toestemming: ({ bron: { leerling, dag, protocol } }) => ({
    van: vanWie(leerling.geboortedatum, dag),
    heen: heenIn(protocol),
    terug: TERUG,
  }),
};

/** Under twelve the parents, from twelve both, from sixteen the jongere alone (BR07). */
function vanWie(geboren: string, dag: string): Waarden<'toestemming'>['van'] {
  if (leeftijdOp(geboren, dag) >= LEEFTIJDEN.eindeLeerplicht) return 'jongere';
  return isZelfVerantwoordelijk(geboren, dag) ? 'ouders-en-jongere' : 'ouders';
}

/** As people read the fields of a message, by how their names begin. */
const GEGEVENS: readonly (readonly [velden: readonly string[], wat: string])[] = [
  [
    ['leerling.voornaam', 'leerling.achternaam', 'leerling.geboortedatum', 'leerling.school'],
    'naam, geboortedatum en school van de leerling',
  ],
  [['leerling.adres', 'leerling.email'], 'adres en e-mailadres van de leerling'],
  [['ouders[]'], 'namen, telefoonnummers en e-mailadressen van de ouders'],
  [
    ['verzuim.soort', 'verzuim.periode', 'verzuim.uren', 'verzuim.teLaat'],
    'het soort verzuim, de periode, de uren en hoe vaak te laat',
  ],
  [['school.waarschuwing', 'school.regelingGecommuniceerd'], 'of de school waarschuwde en de verzuimregels vertelde'],
  [['vraag'], 'waarom wij om hulp vragen'],
  [['contact'], 'naam, functie, telefoonnummer en e-mailadres van de leerplichtambtenaar'],
  [['uitkomst'], 'aan het eind: hoe de zaak afliep, en of het verzuim is gestopt'],
];

/** What who helps answers, tells while he helps, and tells at the end: never what the help is about. */
const TERUG = [
  'of de hulp is aangenomen, hoe lang de wachttijd is en met wie wij kunnen bellen',
  'of de hulp is begonnen, doorgaat of is gestopt',
  'of het doel van de hulp is bereikt',
];

/** That consent was withdrawn asks no consent. Null when nobody wrote down how people read one of the fields. */
function heenIn({ berichten }: Pick<Protocol, 'berichten'>): string[] | null {
  const velden = (Object.keys(BERICHTEN) as Berichtsoort[])
    .filter((soort) => BERICHTEN[soort].partner === 'hulpverlener' && BERICHTEN[soort].richting === 'uit')
    .flatMap((soort) => berichten[soort] ?? [])
    .filter((bericht) => bericht.toestemming !== 'geen')
    .flatMap(({ kern, inhoud }) => [...kern, ...inhoud]);
  const gelezen = velden.map((veld) => GEGEVENS.find(([begin]) => begin.some((naam) => begint(veld, naam)))?.[1]);
  return gelezen.includes(undefined) ? null : [...new Set(gelezen.flatMap((wat) => wat ?? []))];
}

const begint = (veld: string, naam: string): boolean => veld === naam || veld.startsWith(`${naam}.`);
