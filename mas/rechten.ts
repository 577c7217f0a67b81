/**
 * Who may do what. One pure function over one table, so that an auditor can read it and a test can go through all of it.
 * Where the law or the project says so: an LPA works for its municipalities, a school sees its own meldingen, an auditor
 * reads everything and changes nothing, a functioneel beheerder has no business in a dossier; only a BOA investigates.
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
  | `handel/${Handelingsoort}`
  | 'lees-leerling'
  | 'wijzig-leerling'
  | 'lees-attendering'
  | 'gebruik-proefzaken';

/** What it is about. A field that is left out is not known or not asked yet ("some municipality, any site"). */
export interface Waarover {
  /** Each municipality that it belongs to; one of them is enough. */
  gemeenten?: readonly (string | null)[];
  vestiging?: string | null;
  proef?: boolean;
  /** Criminal investigation, which only a BOA does (domain §8.2). */
  alleenBoa?: boolean;
}

type Regel = (wie: Wie, waarover: Waarover) => boolean;

const overal: Regel = () => true;
const nergens: Regel = () => false;
const eigenGemeente: Regel = (wie, { gemeenten }) =>
  gemeenten === undefined || gemeenten.some((g) => g !== null && wie.gemeenten.includes(g));
const eigenVestiging: Regel = (wie, { vestiging }) =>
  vestiging === undefined || (wie.vestiging !== null && wie.vestiging === vestiging);

/** Who investigates reads what was investigated, and nobody else who handles cases (domain §8.3). */
const eigenGemeenteAlsBoa: Regel = (wie, waarover) => wie.boa && eigenGemeente(wie, waarover);

const handelInZaak: Regel = (wie, waarover) => eigenGemeente(wie, waarover) && (wie.boa || waarover.alleenBoa !== true);

const handel = (soorten: readonly Handelingsoort[]): Partial<Record<Recht, Regel>> =>
  Object.fromEntries(soorten.map((soort) => [`handel/${soort}`, handelInZaak]));

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
    'lees-attendering': eigenGemeente,
    'gebruik-proefzaken': eigenGemeente,
  },
  teamleider: {
    'lees-melding': eigenGemeente,
    'lees-zaak': eigenGemeente,
    ...handel(['wijs-toe', 'verleng-termijn']),
    'lees-leerling': eigenGemeente,
    'lees-attendering': eigenGemeente,
    'gebruik-proefzaken': eigenGemeente,
  },
  auditor: { 'lees-melding': overal, 'lees-zaak': overal, 'lees-wpg': overal, 'lees-leerling': overal },
  beheerder: { 'gebruik-proefzaken': eigenGemeente },
  ketenpartner: {},
};

/** A trial case has no real child in it: whoever may use trial cases plays every part in those of its municipalities. */
const PROEFRECHTEN: ReadonlySet<Recht> = new Set<Recht>([
  'lees-zaak',
  'lees-wpg',
  'lees-leerling',
  ...HANDELINGSOORTEN.map((h) => `handel/${h}` as const),
]);

/** Whether somebody has a right, on this or (when nothing is said about it) on anything at all. */
export function mag(wie: Wie, wat: Recht, waarover: Waarover = {}): boolean {
  const rechten = RECHTEN[wie.rol];
  const alsProef = waarover.proef === true && PROEFRECHTEN.has(wat) ? rechten['gebruik-proefzaken'] : undefined;
  return (alsProef ?? rechten[wat] ?? nergens)(wie, waarover);
}
