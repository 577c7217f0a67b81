/** Who can get a letter of a case, as the register knows them now. */
import type { Briefgegevens } from '../../mas/briefvelden.ts';
import type { Geadresseerde } from '../../mas/brieven.ts';
import type { Betrokkenen } from '../../mas/geadresseerden.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import { gezagUit, heeftEigenAdres, isAdresGeheim, isGeheimBij } from '../../mas/registraties.ts';
import type { Gezag, PrismaClient, School, Zaak } from '../../prisma/generated/client.ts';
import { type Kind, leesKinderen, type Registratie } from '../leerlingen/kind.ts';

type Rol = Briefgegevens['geadresseerde']['rol'];

export interface Persoon {
  aan: Geadresseerde;
  naam: string;
  rol: Rol;
  /** As it stands on an envelope; null when it is not known in full. */
  adres: string[] | null;
  /** The address is secret. */
  geheim: boolean;
  geblokkeerd: boolean;
  email: string | null;
  digitaal: boolean;
  taal: string;
}

export interface Betrokken {
  kind: Kind;
  /** The record that the letters are about: the surviving one. */
  leerling: Registratie;
  school: School | null;
  personen: Persoon[];
}

/** @returns null for a case of which nobody knows the pupil */
export async function leesBetrokken(
  prisma: PrismaClient,
  wie: Wie,
  { leerlingId, vestiging }: Pick<Zaak, 'leerlingId' | 'vestiging'>,
): Promise<Betrokken | null> {
  const [[kind], school] = await Promise.all([
    leesKinderen(prisma, wie, leerlingId === null ? [] : [leerlingId]),
    vestiging === null ? null : prisma.school.findUnique({ where: { vestiging } }),
  ]);
  if (!kind) return null;
  const [leerling] = kind.registraties;
  const gezag = gezagUit(kind.registraties);
  const personen = [...gezag.map((rij) => metGezag(rij, kind)), jongere(kind), ...(school ? [alsSchool(school)] : [])];
  return { kind, leerling, school, personen };
}

export const sleutelVan = (aan: Geadresseerde): string => (aan.soort === 'gezag' ? `gezag/${aan.id}` : aan.soort);

export const zoekPersoon = (personen: readonly Persoon[], aan: Geadresseerde): Persoon | undefined =>
  personen.find((persoon) => sleutelVan(persoon.aan) === sleutelVan(aan));

/** What the method asks of them to say who gets a letter: nothing that says who they are. */
export function alsBetrokkenen({ leerling, personen }: Betrokken, dag: Dag): Betrokkenen {
  const kenmerken = ({ geheim, digitaal, email, taal }: Persoon) => ({
    adresGeheim: geheim,
    // who can be reached by mail, and of whom nobody knows where, cannot
    digitaal: digitaal && email !== null,
    taal,
  });
  const zelf = personen.find(({ aan }) => aan.soort === 'jongere');
  return {
    leeftijd: leeftijdOp(leerling.geboortedatum, dag),
    jongere: zelf ? kenmerken(zelf) : { adresGeheim: false, digitaal: false, taal: 'nl' },
    gezag: personen.flatMap((persoon) =>
      persoon.aan.soort === 'gezag'
        ? [{ id: persoon.aan.id, rol: persoon.rol, geblokkeerd: persoon.geblokkeerd, ...kenmerken(persoon) }]
        : [],
    ),
  };
}

const ROLLEN: Readonly<Record<string, Rol>> = { voogd: 'voogd', 'feitelijke-verzorger': 'verzorger' };
const ROLNAMEN: Readonly<Record<Rol, string>> = {
  ouder: 'ouder',
  verzorger: 'verzorger',
  voogd: 'voogd',
  jongere: 'jongere',
  school: 'school',
};
export const wieIs = ({ naam, rol }: Persoon): string => (rol === 'school' ? naam : `${naam} (${ROLNAMEN[rol]})`);

function metGezag(rij: Gezag, { registraties }: Kind): Persoon {
  return {
    aan: { soort: 'gezag', id: rij.id },
    naam: rij.naam,
    rol: ROLLEN[rij.rol] ?? 'ouder',
    adres: adresregels(heeftEigenAdres(rij) ? rij : registraties[0]),
    geheim: isGeheimBij(rij, registraties),
    geblokkeerd: rij.geblokkeerd,
    email: rij.email,
    digitaal: rij.digitaal,
    taal: rij.taal,
  };
}

function jongere({ registraties }: Kind): Persoon {
  const [leerling] = registraties;
  const { voornaam, achternaam, email, digitaal, taal } = leerling;
  return {
    aan: { soort: 'jongere' },
    naam: `${voornaam} ${achternaam}`,
    rol: 'jongere',
    adres: adresregels(leerling),
    geheim: isAdresGeheim(registraties),
    geblokkeerd: false,
    email,
    digitaal,
    taal,
  };
}

const alsSchool = ({ naam, plaats }: School): Persoon => ({
  aan: { soort: 'school' },
  naam,
  rol: 'school',
  adres: [plaats],
  geheim: false,
  geblokkeerd: false,
  email: null,
  digitaal: false,
  taal: 'nl',
});

interface Adres {
  straat: string | null;
  huisnummer: string | null;
  postcode: string | null;
  plaats: string | null;
}

/** Two lines; the postcode as PostNL wants it: a space in it, and two before the place. */
function adresregels({ straat, huisnummer, postcode, plaats }: Adres): string[] | null {
  if (straat === null || huisnummer === null || postcode === null || plaats === null) return null;
  return [`${straat} ${huisnummer}`, `${postcode.slice(0, 4)} ${postcode.slice(4)}  ${plaats.toUpperCase()}`];
}
