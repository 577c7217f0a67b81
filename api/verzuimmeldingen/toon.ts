/** A melding as its school and its municipality see it. */
import type { Rol, Wie } from '../../mas/rechten.ts';
import type { Sluitreden } from '../../mas/stappenplan.ts';
import { VERZUIMSOORTEN } from '../../mas/verzuimsoort.ts';
import { DUO_STATUSSEN, SLUITREDENEN } from '../../mas/verwoord/namen.ts';
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { Meldingbericht } from '../intake/bericht.ts';
import { zonderAdres } from '../leerlingen/meldingtekst.ts';
import { leesWijzer, schrijfWijzer } from '../http/blad.ts';
import type { Meldingenvraag, MeldingOverzicht, Verzuimmelding } from './schemas.ts';

export interface Meldingrij {
  nummer: string;
  leerling_id: string;
  mutatietijd: Date;
  stand: string;
  bericht: Meldingbericht;
  zaak_id: string | null;
  gemeente: string;
}

/** The same as `mag(wie, 'lees-melding', …)`, for the database to choose the rows. Those of a school are chosen before. */
const eigen = (wie: Wie): Record<Rol, Prisma.Sql> => ({
  school: Prisma.sql`true`,
  lpa: inGemeenten(wie),
  teamleider: inGemeenten(wie),
  auditor: Prisma.sql`true`,
  beheerder: Prisma.sql`false`,
  ketenpartner: Prisma.sql`false`,
});
const inGemeenten = ({ gemeenten }: Wie): Prisma.Sql => Prisma.sql`gemeente = any(${[...gemeenten]})`;

/** A number belongs to one site, so that its messages are chosen before the newest of each is looked for. */
const vanSchool = ({ rol, vestiging }: Wie): Prisma.Sql =>
  rol === 'school' ? Prisma.sql`and p.bericht #>> '{melding,vestiging}' = ${vestiging ?? ''}` : Prisma.empty;

/** Of each melding its newest message, with the case that booked it; the municipality of the case counts. */
const laatste = (wie: Wie): Prisma.Sql => Prisma.sql`
  select distinct on (p.nummer) p.nummer, p.leerling_id, p.mutatietijd, p.stand, p.bericht, z.zaak_id,
    coalesce(z.gemeente, p.bericht #>> '{melding,leerling,gemeente}') as gemeente
  from postvak p
  left join melding_zaak mz on mz.meldingsnummer = p.nummer and mz.proef = p.proef
  left join zaak z on z.zaak_id = mz.zaak_id
  where p.soort = 'melding' and not p.proef ${vanSchool(wie)}
  order by p.nummer, p.mutatietijd desc`;

const nieuwsteWijzer = z.tuple([z.iso.datetime(), z.string().max(40)]);

export const wijzerVan =
  ({ sorteer }: Pick<Meldingenvraag, 'sorteer'>) =>
  ({ nummer, mutatietijd }: Meldingrij): string =>
    sorteer === 'nieuwste' ? schrijfWijzer([mutatietijd.toISOString(), nummer]) : nummer;

/** Meldingen that this person may see, one more than a page holds. */
export function leesMeldingen(
  prisma: PrismaClient,
  wie: Wie,
  { sorteer, na = '', aantal }: Meldingenvraag,
): Promise<Meldingrij[]> {
  const zichtbaar = Prisma.sql`select * from (${laatste(wie)}) m where ${eigen(wie)[wie.rol]}`;
  if (sorteer === 'meldingsnummer') {
    return prisma.$queryRaw<Meldingrij[]>`${zichtbaar} and nummer > ${na} order by nummer limit ${aantal + 1}`;
  }
  const wijzer = leesWijzer(na === '' ? undefined : na, nieuwsteWijzer);
  const erna = wijzer ? Prisma.sql`and (mutatietijd, nummer) < (${new Date(wijzer[0])}, ${wijzer[1]})` : Prisma.empty;
  return prisma.$queryRaw<Meldingrij[]>`
    ${zichtbaar} ${erna} order by mutatietijd desc, nummer desc limit ${aantal + 1}`;
}

/** Null when there is no such melding, or none that this person may see: he is told the same. */
export async function leesMelding(prisma: PrismaClient, wie: Wie, nummer: string): Promise<Meldingrij | null> {
  const rijen = await prisma.$queryRaw<Meldingrij[]>`
    select * from (${laatste(wie)}) m where nummer = ${nummer} and ${eigen(wie)[wie.rol]}`;
  return rijen[0] ?? null;
}

type Standen = ReadonlyMap<string, { duoStatus: string; duoReden: string | null }>;

const leesStanden = async (prisma: PrismaClient, rijen: readonly Meldingrij[]): Promise<Standen> => {
  const meldingsnummer = { in: rijen.map(({ nummer }) => nummer) };
  const standen = await prisma.meldingStand.findMany({ where: { meldingsnummer, proef: false } });
  return new Map(standen.map((stand) => [stand.meldingsnummer, stand]));
};

export async function toonMeldingen(
  prisma: PrismaClient,
  wie: Wie,
  rijen: readonly Meldingrij[],
): Promise<MeldingOverzicht[]> {
  const standen = await leesStanden(prisma, rijen);
  return rijen.map((rij) => toon(wie, rij, standen));
}

/** @param metAdres whether this person may read where the pupil lives */
export async function toonMelding(
  prisma: PrismaClient,
  wie: Wie,
  rij: Meldingrij,
  metAdres: boolean,
): Promise<MeldingOverzicht & { melding: Verzuimmelding }> {
  const { melding } = rij.bericht;
  return { ...toon(wie, rij, await leesStanden(prisma, [rij])), melding: metAdres ? melding : zonderAdres(melding) };
}

/** With its status at DUO. A melding that is not in a case yet is what the school made of it. */
function toon(wie: Wie, rij: Meldingrij, standen: Standen): MeldingOverzicht {
  const { melding } = rij.bericht;
  const stand = standen.get(rij.nummer);
  const zaakId = wie.rol === 'school' ? null : rij.zaak_id;
  const zonderZaak = rij.stand === 'ingetrokken' ? 'ingetrokken' : 'geregistreerd';
  const status = (stand?.duoStatus ?? zonderZaak) as MeldingOverzicht['status'];
  const duoReden = (stand?.duoReden ?? null) as Sluitreden | null;
  return {
    meldingsnummer: rij.nummer,
    mutatietijd: rij.mutatietijd.toISOString(),
    soort: melding.soort,
    soortNaam: VERZUIMSOORTEN[melding.soort],
    begindatum: melding.begindatum,
    einddatum: melding.einddatum ?? null,
    vestiging: melding.vestiging,
    leerling: { voornaam: melding.leerling.voornaam, achternaam: melding.leerling.achternaam },
    status,
    statusNaam: DUO_STATUSSEN[status],
    duoReden,
    redenNaam: duoReden && SLUITREDENEN[duoReden],
    verwerking: rij.stand as MeldingOverzicht['verwerking'],
    zaakId,
    links: { self: meldingPad(rij.nummer), ...(zaakId !== null && { zaak: `/v1/zaken/${zaakId}` }) },
  };
}

export const meldingPad = (nummer: string): string => `/v1/verzuimmeldingen/${nummer}`;
