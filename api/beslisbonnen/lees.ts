/** The receipts of the decisions of a case: what was asked, what came out, by which rules, and why somebody chose so. */
import { ontvouw } from '../../activities/keten.ts';
import { BESLUITEN } from '../../mas/besluiten.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { type Bewaard, leesTeksten } from '../teksten.ts';
import { zaakPad } from '../zaken/toon.ts';
import type { Beslisbon } from './schemas.ts';

type Bon = GebeurtenisVan<'BeslissingGewogen'>;
type Protocolnamen = ReadonlyMap<string, { naam: string; versie: string }>;

/** Which receipts somebody wants: after a number, or the one of a number. */
type Vraag = { na: number; aantal: number } | { nr: number };

/** Those that fall under the Wpg are there only for who may read that. */
const zichtbaar = (wpg: boolean): Prisma.Sql => (wpg ? Prisma.empty : Prisma.sql`and kop::jsonb ->> 'regime' <> 'WPG'`);

export async function leesBeslisbonnen(
  prisma: PrismaClient,
  zaakId: string,
  vraag: Vraag,
  wpg: boolean,
): Promise<Beslisbon[]> {
  const welke =
    'nr' in vraag
      ? Prisma.sql`and nr = ${vraag.nr}`
      : Prisma.sql`and nr > ${vraag.na} order by nr limit ${vraag.aantal}`;
  const bonnen = (await leesKoppen(
    prisma,
    Prisma.sql`zaak_id = ${zaakId} and kop::jsonb ->> 'soort' = 'BeslissingGewogen' ${zichtbaar(wpg)} ${welke}`,
  )) as Bon[];
  const motivaties = await leesMotivaties(prisma, zaakId, bonnen, wpg);
  const ids = [...bonnen, ...motivaties.values()].flatMap(({ inhoud }) => inhoud?.id ?? []);
  const teksten = await leesTeksten(prisma, ids);
  const protocollen = await leesProtocolnamen(prisma, bonnen);
  return bonnen.map((bon) => toon(bon, motivaties.get(bon.sleutel), teksten, protocollen));
}

async function leesKoppen(prisma: PrismaClient, waar: Prisma.Sql): Promise<Gebeurtenis[]> {
  const rijen = await prisma.$queryRaw<
    { kop: string; hash: string }[]
  >`select kop, hash from gebeurtenis where ${waar}`;
  return rijen.map(ontvouw);
}

/** The events that hold a motivation, by the key of the booking in which they stand. */
async function leesMotivaties(
  prisma: PrismaClient,
  zaakId: string,
  bonnen: readonly Bon[],
  wpg: boolean,
): Promise<ReadonlyMap<string, Gebeurtenis>> {
  const sleutels = [...new Set(bonnen.map(({ sleutel }) => sleutel))];
  const gebeurtenissen = await leesKoppen(
    prisma,
    Prisma.sql`zaak_id = ${zaakId} and kop::jsonb ->> 'sleutel' = any(${sleutels})
      and kop::jsonb #> '{inhoud,velden}' @> '["motivatie"]'::jsonb ${zichtbaar(wpg)}`,
  );
  return new Map(gebeurtenissen.map((g) => [g.sleutel, g]));
}

async function leesProtocolnamen(prisma: PrismaClient, bonnen: readonly Bon[]): Promise<Protocolnamen> {
  const rijen = await prisma.protocol.findMany({
    where: { hash: { in: bonnen.map(({ protocol }) => protocol) } },
    select: { hash: true, naam: true, versie: true },
  });
  return new Map(rijen.map(({ hash, ...protocol }) => [hash, protocol]));
}

function toon(bon: Bon, motivatie: Gebeurtenis | undefined, teksten: Bewaard, protocollen: Protocolnamen): Beslisbon {
  const { zaakId, nr, gegevens, inhoud, protocol: hash, actor, dag, moment, regime } = bon;
  const { naam = null, versie = null } = protocollen.get(hash) ?? {};
  const { invoer } = teksten.get(inhoud?.id ?? '') ?? {};
  const { motivatie: tekst } = teksten.get(motivatie?.inhoud?.id ?? '') ?? {};
  return {
    nr,
    ...gegevens,
    naam: BESLUITEN[gegevens.besluit].naam,
    regime,
    invoer: (invoer as Beslisbon['invoer'] | undefined) ?? null,
    protocol: { hash, naam, versie },
    actor,
    dag,
    moment,
    motivatie: motivatie ? { nr: motivatie.nr, tekst: typeof tekst === 'string' ? tekst : null } : null,
    links: { self: `${zaakPad(zaakId)}/beslisbonnen/${nr}` },
  };
}
