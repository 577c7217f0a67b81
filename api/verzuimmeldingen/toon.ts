/** A melding as its school and its municipality see it. */
import type { Rol, Wie } from '../../mas/rechten.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { Meldingbericht } from '../intake/bericht.ts';
import type { MeldingOverzicht, Verzuimmelding } from './schemas.ts';

interface Rij {
  nummer: string;
  mutatietijd: Date;
  stand: string;
  bericht: Meldingbericht;
  zaak_id: string | null;
  gemeente: string;
}

/** The same as `mag(wie, 'lees-melding', …)`, for the database to choose the rows. */
const eigen = (wie: Wie): Record<Rol, Prisma.Sql> => ({
  school: Prisma.sql`m.bericht #>> '{melding,vestiging}' = ${wie.vestiging ?? ''}`,
  lpa: inGemeenten(wie),
  teamleider: inGemeenten(wie),
  auditor: Prisma.sql`true`,
  beheerder: Prisma.sql`false`,
  ketenpartner: Prisma.sql`false`,
});
const inGemeenten = ({ gemeenten }: Wie): Prisma.Sql => Prisma.sql`gemeente = any(${[...gemeenten]})`;

/** Of each melding its newest message, with the case that booked it; the municipality of the case counts. */
const LAATSTE = Prisma.sql`
  select distinct on (p.nummer) p.nummer, p.mutatietijd, p.stand, p.bericht, z.zaak_id,
    coalesce(z.gemeente, p.bericht #>> '{melding,leerling,gemeente}') as gemeente
  from postvak p
  left join melding_zaak mz on mz.meldingsnummer = p.nummer and mz.proef = p.proef
  left join zaak z on z.zaak_id = mz.zaak_id
  where p.soort = 'melding' and not p.proef
  order by p.nummer, p.mutatietijd desc`;

export const leesMeldingen = (prisma: PrismaClient, wie: Wie, na: string, aantal: number): Promise<Rij[]> =>
  prisma.$queryRaw<Rij[]>`
    select * from (${LAATSTE}) m where nummer > ${na} and ${eigen(wie)[wie.rol]} order by nummer limit ${aantal}`;

/** Null when there is no such melding, or none that this person may see: he is told the same. */
export async function leesMelding(prisma: PrismaClient, wie: Wie, nummer: string): Promise<Rij | null> {
  const rijen = await prisma.$queryRaw<Rij[]>`
    select * from (${LAATSTE}) m where nummer = ${nummer} and ${eigen(wie)[wie.rol]}`;
  return rijen[0] ?? null;
}

type Standen = ReadonlyMap<string, { duoStatus: string; duoReden: string | null }>;

const leesStanden = async (prisma: PrismaClient, rijen: readonly Rij[]): Promise<Standen> => {
  const meldingsnummer = { in: rijen.map(({ nummer }) => nummer) };
  const standen = await prisma.meldingStand.findMany({ where: { meldingsnummer, proef: false } });
  return new Map(standen.map((stand) => [stand.meldingsnummer, stand]));
};

export async function toonMeldingen(
  prisma: PrismaClient,
  wie: Wie,
  rijen: readonly Rij[],
): Promise<MeldingOverzicht[]> {
  const standen = await leesStanden(prisma, rijen);
  return rijen.map((rij) => toon(wie, rij, standen));
}

export async function toonMelding(
  prisma: PrismaClient,
  wie: Wie,
  rij: Rij,
): Promise<MeldingOverzicht & { melding: Verzuimmelding }> {
  return { ...toon(wie, rij, await leesStanden(prisma, [rij])), melding: rij.bericht.melding };
}

/** With its status at DUO. A melding that is not in a case yet is what the school made of it. */
function toon(wie: Wie, rij: Rij, standen: Standen): MeldingOverzicht {
  const { melding } = rij.bericht;
  const stand = standen.get(rij.nummer);
  const zaakId = wie.rol === 'school' ? null : rij.zaak_id;
  const zonderZaak = rij.stand === 'ingetrokken' ? 'ingetrokken' : 'geregistreerd';
  return {
    meldingsnummer: rij.nummer,
    mutatietijd: rij.mutatietijd.toISOString(),
    soort: melding.soort,
    begindatum: melding.begindatum,
    einddatum: melding.einddatum ?? null,
    vestiging: melding.vestiging,
    leerling: { voornaam: melding.leerling.voornaam, achternaam: melding.leerling.achternaam },
    status: (stand?.duoStatus ?? zonderZaak) as MeldingOverzicht['status'],
    duoReden: stand?.duoReden ?? null,
    verwerking: rij.stand as MeldingOverzicht['verwerking'],
    zaakId,
    links: { self: meldingPad(rij.nummer), ...(zaakId !== null && { zaak: `/v1/zaken/${zaakId}` }) },
  };
}

export const meldingPad = (nummer: string): string => `/v1/verzuimmeldingen/${nummer}`;
