/**
 * Who may do what. One pure function over one table, so that an auditor can read it and a test can go through all of it.
 * Where the law or the project says so: an LPA works for its municipalities, a school sees its own meldingen, an auditor
 * reads everything and changes nothing, a functioneel beheerder has no business in a dossier; only a BOA investigates.
 *
 * A secret address (geheim adres) is read by whoever needs it to handle the case, and by whoever says why he needs it now.
 * An auditor judges how others dealt with it, from what was recorded of their readings: for that he needs no address, and
 * nothing would protect it from him.
 */
import { HANDELINGSOORTEN } from './handelingen/index.ts';
import type { Handelingsoort } from './opdracht.ts';

export type Rol = 'school' | 'lpa' | 'teamleider' | 'auditor' | 'beheerder' | 'ketenpartner';

/** Somebody who is signed in, with what decides about rights. */
export interface Wie {
  id: string;
  rol: Rol;
  gemeenten: readonly string[];
  /** The site of the school that a school account speaks for. */
  vestiging: string | null;
  /** Buitengewoon opsporingsambtenaar: may investigate criminal offences. */
  boa: boolean;
}

export type Recht =
  | 'meld-verzuim'
  | 'lees-melding'
  | 'lees-zaak'
  | 'lees-wpg'
  | 'lees-temporal'
  | `handel/${Handelingsoort}`
  | 'lees-leerling'
  | 'wijzig-leerling'
  | 'lees-adres'
  | 'doorbreek-adres'
  | 'wijzig-adresgeheim'
  | 'lees-attendering'
  | 'lees-opvang'
  | 'lees-ongeplaatst'
  | 'plaats-bericht'
  | 'lees-werkvoorraad'
  | 'lees-rapport'
  | 'breng-absoluutlijst'
  | 'herspeel'
  | 'verleen-inzage'
  | 'lees-verwerkingen'
  | 'lees-archief'
  | 'lees-vernietiging'
  | 'stel-vernietiging-voor'
  | 'keur-vernietiging-goed'
  | 'gebruik-proefzaken';

/** What it is about. A field that is left out is not known or not asked yet ("some municipality, any site"). */
export interface Waarover {
  /** Each municipality that it belongs to; one of them is enough. */
  gemeenten?: readonly (string | null)[];
  vestiging?: string | null;
  proef?: boolean;
  /** Criminal investigation, which only a BOA does (domain §8.2). */
  alleenBoa?: boolean;
  /** The address of the pupil is secret. */
  adresGeheim?: boolean;
  /** This person handles an open case of the pupil. */
  isBehandelaar?: boolean;
  /** This person gave a reason to read the secret address, less than {@link DOORBREKING_MIN} ago. */
  doorbroken?: boolean;
}

/** How long a reason to read a secret address holds, in minutes: one visit, one phone call, one letter. */
export const DOORBREKING_MIN = 60;

type Regel = (wie: Wie, waarover: Waarover) => boolean;

const overal: Regel = () => true;
const nergens: Regel = () => false;
const eigenGemeente: Regel = (wie, { gemeenten }) =>
  gemeenten === undefined || gemeenten.some((g) => g !== null && wie.gemeenten.includes(g));
const eigenVestiging: Regel = (wie, { vestiging }) =>
  vestiging === undefined || (wie.vestiging !== null && wie.vestiging === vestiging);

/** Who investigates reads what was investigated, and nobody else who handles cases (domain §8.3). */
const eigenGemeenteAlsBoa: Regel = (wie, waarover) => wie.boa && eigenGemeente(wie, waarover);

const nietGeheim: Regel = (_, { adresGeheim }) => adresGeheim !== true;
/** Breaking the glass: the reason stays on record, and so does every reading that rests on it. */
const alsNietGeheimOfDoorbroken: Regel = (wie, waarover) =>
  eigenGemeente(wie, waarover) && (nietGeheim(wie, waarover) || waarover.doorbroken === true);
/** Who handles the case visits, writes and summons; he needs no reason beyond the case. */
const alsBehandelaarOfDoorbroken: Regel = (wie, waarover) =>
  alsNietGeheimOfDoorbroken(wie, waarover) || (eigenGemeente(wie, waarover) && waarover.isBehandelaar === true);

const handelInZaak: Regel = (wie, waarover) => eigenGemeente(wie, waarover) && (wie.boa || waarover.alleenBoa !== true);

const handel = (soorten: readonly Handelingsoort[]): Partial<Record<Recht, Regel>> =>
  Object.fromEntries(soorten.map((soort) => [`handel/${soort}`, handelInZaak]));

/** What falls under the Wpg is proposed by who reads it; the rest by who answers for a team, and is no BOA. */
const nietWpg: Regel = (wie, waarover) => eigenGemeente(wie, waarover) && waarover.alleenBoa !== true;
const alleenWpg: Regel = (wie, waarover) => eigenGemeenteAlsBoa(wie, waarover) && waarover.alleenBoa !== false;

/** What is not in the table is not allowed. */
const RECHTEN: Readonly<Record<Rol, Partial<Record<Recht, Regel>>>> = {
  school: { 'meld-verzuim': eigenVestiging, 'lees-melding': eigenVestiging },
  lpa: {
    'lees-melding': eigenGemeente,
    'lees-zaak': eigenGemeente,
    'lees-wpg': eigenGemeenteAlsBoa,
    ...handel(HANDELINGSOORTEN),
    'lees-leerling': eigenGemeente,
    'wijzig-leerling': eigenGemeente,
    'lees-adres': alsBehandelaarOfDoorbroken,
    'doorbreek-adres': eigenGemeente,
    'wijzig-adresgeheim': eigenGemeente,
    'lees-attendering': eigenGemeente,
    'lees-opvang': eigenGemeente,
    'lees-ongeplaatst': handelInZaak,
    'plaats-bericht': handelInZaak,
    'lees-werkvoorraad': eigenGemeente,
    // numbers of a team, never of a person: who works in it may know how it deals with the norms
    'lees-rapport': eigenGemeente,
    'breng-absoluutlijst': eigenGemeente,
    'lees-vernietiging': handelInZaak,
    'stel-vernietiging-voor': alleenWpg,
    'keur-vernietiging-goed': handelInZaak,
    // who handles the cases answers what a person asks about himself (AVG 15)
    'verleen-inzage': eigenGemeente,
    'gebruik-proefzaken': eigenGemeente,
  },
  teamleider: {
    'lees-melding': eigenGemeente,
    'lees-zaak': eigenGemeente,
    'lees-temporal': eigenGemeente,
    ...handel(['wijs-toe', 'verleng-termijn', 'keur-brief-goed']),
    'lees-leerling': eigenGemeente,
    'lees-adres': alsNietGeheimOfDoorbroken,
    'doorbreek-adres': eigenGemeente,
    'lees-attendering': eigenGemeente,
    'lees-opvang': eigenGemeente,
    'lees-werkvoorraad': eigenGemeente,
    'lees-rapport': eigenGemeente,
    'breng-absoluutlijst': eigenGemeente,
    'lees-vernietiging': nietWpg,
    'stel-vernietiging-voor': nietWpg,
    'keur-vernietiging-goed': nietWpg,
    // who leads a team sees whether its people looked where they had no business
    'lees-verwerkingen': eigenGemeente,
    'gebruik-proefzaken': eigenGemeente,
  },
  auditor: {
    'lees-melding': overal,
    'lees-zaak': overal,
    'lees-wpg': overal,
    'lees-temporal': overal,
    'lees-leerling': overal,
    'lees-ongeplaatst': overal,
    'lees-rapport': overal,
    'lees-adres': nietGeheim,
    herspeel: overal,
    'verleen-inzage': overal,
    'lees-verwerkingen': overal,
    'lees-archief': overal,
    'lees-vernietiging': overal,
  },
  beheerder: { 'gebruik-proefzaken': eigenGemeente, 'lees-archief': overal },
  ketenpartner: {},
};

/** A trial case has no real child in it: whoever may use trial cases plays every part in those of its municipalities. */
const PROEFRECHTEN: ReadonlySet<Recht> = new Set<Recht>([
  'lees-zaak',
  'lees-wpg',
  'lees-leerling',
  'lees-adres',
  'lees-opvang',
  ...HANDELINGSOORTEN.map((h) => `handel/${h}` as const),
]);

/** Whether somebody has a right, on this or (when nothing is said about it) on anything at all. */
export function mag(wie: Wie, wat: Recht, waarover: Waarover = {}): boolean {
  const rechten = RECHTEN[wie.rol];
  const alsProef = waarover.proef === true && PROEFRECHTEN.has(wat) ? rechten['gebruik-proefzaken'] : undefined;
  return (alsProef ?? rechten[wat] ?? nergens)(wie, waarover);
}
