/** Who may be a brother or sister: where one stays at home, often another does. */
import type { Dag } from '../../mas/datum.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type Kind, leesKinderen } from './kind.ts';

export interface BroerOfZus {
  id: string;
  naam: string;
  leeftijd: number;
  openZaken: number;
}

/**
 * Children at the same address or with the same gezaghebbende, the oldest first, as far as this person may see them. A secret
 * address that he may not read leads to nobody, on either side: who lives together would tell where.
 */
export async function broersEnZussen(prisma: PrismaClient, wie: Wie, kind: Kind, vandaag: Dag): Promise<BroerOfZus[]> {
  const leestAdres = mag(wie, 'lees-adres', kind.waarover);
  const [opAdres, bijGezag] = await Promise.all([
    leestAdres ? opZelfdeAdres(prisma, kind) : [],
    bijZelfdeGezag(prisma, kind),
  ]);
  const kinderen = await leesKinderen(prisma, wie, [...new Set([...opAdres, ...bijGezag])]);
  return kinderen
    .filter(({ registraties: [{ id }] }) => id !== kind.registraties[0].id)
    .filter(({ waarover }) => mag(wie, 'lees-leerling', waarover))
    .filter((ander) => isEen(ander, bijGezag) || (isEen(ander, opAdres) && mag(wie, 'lees-adres', ander.waarover)))
    .sort(({ registraties: [a] }, { registraties: [b] }) => (a.geboortedatum < b.geboortedatum ? -1 : 1))
    .map((ander) => toon(ander, vandaag));
}

const isEen = ({ registraties }: Kind, gevonden: readonly string[]): boolean =>
  registraties.some(({ id }) => gevonden.includes(id));

function toon({ registraties: [leerling], zaken }: Kind, vandaag: Dag): BroerOfZus {
  const { id, voornaam, achternaam, geboortedatum } = leerling;
  return {
    id,
    naam: `${voornaam} ${achternaam}`,
    leeftijd: leeftijdOp(geboortedatum, vandaag),
    openZaken: zaken.filter(({ status }) => status === 'open').length,
  };
}

/** Records with the postcode and house number of one of these. In the Netherlands that is one address. */
async function opZelfdeAdres(prisma: PrismaClient, { registraties }: Kind): Promise<string[]> {
  const adressen = registraties.filter(({ postcode, huisnummer }) => postcode !== null && huisnummer !== null);
  if (adressen.length === 0) return [];
  const rijen = await prisma.$queryRaw<{ id: string }[]>`
    select l.id from leerling l
    join unnest(${adressen.map(({ postcode }) => postcode)}::text[], ${adressen.map(({ huisnummer }) => huisnummer)}::text[])
      as hier (postcode, huisnummer) on l.postcode = hier.postcode and l.huisnummer = hier.huisnummer
    where l.proef = ${registraties[0].proef}`;
  return rijen.map(({ id }) => id);
}

/** A name alone says nothing; with the same phone or e-mail it is the same person. */
async function bijZelfdeGezag(prisma: PrismaClient, { registraties }: Kind): Promise<string[]> {
  const rijen = await prisma.$queryRaw<{ id: string }[]>`
    select ander.leerling_id as id from gezag eigen
    join gezag ander on ander.naam = eigen.naam and (ander.telefoon = eigen.telefoon or ander.email = eigen.email)
    join leerling l on l.id = ander.leerling_id and l.proef = ${registraties[0].proef}
    where eigen.leerling_id = any(${registraties.map(({ id }) => id)})`;
  return rijen.map(({ id }) => id);
}
