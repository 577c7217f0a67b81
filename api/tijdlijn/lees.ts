import { ontvouw } from '../../activities/keten.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Wie } from '../../mas/rechten.ts';
import { isBevestiging } from '../../mas/dossier/nieuws.ts';
import { boekingenVan } from '../../mas/verwoord/boekingen.ts';
import { type Namen, teNoemen } from '../../mas/verwoord/index.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { leesTeksten } from '../teksten.ts';
import { leesmomentVan } from '../proefzaken/moment.ts';
import { zichtOp } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { kopVan, toonRegel } from './regel.ts';
import type { Tijdlijnregel } from './schemas.ts';

/** The whole ledger of a case: which events belong together shows only when they are all there. */
async function leesGrootboek(prisma: PrismaClient, zaakId: string): Promise<Gebeurtenis[]> {
  const rijen = await prisma.gebeurtenis.findMany({ where: { zaakId }, orderBy: { nr: 'asc' } });
  return rijen.map(ontvouw);
}

/** How people, partners and municipalities are called; all of them in one question each. */
export async function leesNamen(prisma: PrismaClient, gebeurtenissen: readonly Gebeurtenis[]): Promise<Namen> {
  const ids = [...new Set(gebeurtenissen.flatMap(teNoemen))];
  const codes = ids.filter((id) => /^GM\d{4}$/.test(id));
  const [accounts, partners, gemeenten] = await Promise.all([
    prisma.account.findMany({ where: { id: { in: ids } }, select: { id: true, naam: true } }),
    prisma.ketenpartner.findMany({ where: { id: { in: ids } }, select: { id: true, naam: true } }),
    codes.length > 0 ? prisma.gemeente.findMany({ where: { code: { in: codes } } }) : [],
  ]);
  return new Map([
    ...[...accounts, ...partners].map(({ id, naam }): [string, string] => [id, naam]),
    ...gemeenten.map(({ code, naam }): [string, string] => [code, naam]),
  ]);
}

/**
 * @param boekingen those to show
 * @param alle every booking of the case: what was booked later can take an earlier one back
 */
async function toonBoekingen(
  huis: Huis,
  wie: Wie,
  zaak: Zaak,
  boekingen: Gebeurtenis[][],
  alle: Gebeurtenis[][],
): Promise<Tijdlijnregel[]> {
  const { prisma } = huis;
  const dossier = await leesDossier(prisma, zaak);
  const zicht = zichtOp(wie, zaak, dossier);
  const leesbaar = alle.flat().filter(zicht);
  const koppen = boekingen.flatMap((boeking) => kopVan(boeking, zicht) ?? []);
  const [teksten, namen, protocol] = await Promise.all([
    leesTeksten(
      prisma,
      koppen.flatMap(({ inhoud }) => inhoud?.id ?? []),
      wie,
    ),
    leesNamen(prisma, leesbaar),
    leesmomentVan(prisma, zaak).then((moment) => protocolVan(huis, dossier.gemeente, moment)),
  ]);
  return boekingen.flatMap((boeking) => toonRegel(boeking, { leesbaar, dossier, protocol, teksten, namen, zicht }));
}

const beginVan = (boeking: readonly Gebeurtenis[]): number => boeking[0]?.nr ?? 0;

interface Blad {
  voor?: number | undefined;
  aantal: number;
}

/** One page, the newest first. */
export async function leesTijdlijn(huis: Huis, wie: Wie, zaak: Zaak, { voor = Infinity, aantal }: Blad) {
  const alle = boekingenVan(await leesGrootboek(huis.prisma, zaak.zaakId)).reverse();
  const ouder = alle.filter((boeking) => beginVan(boeking) < voor);
  const blad = ouder.slice(0, aantal);
  const laatste = blad.at(-1);
  return {
    regels: await toonBoekingen(huis, wie, zaak, blad, alle),
    totaal: alle.length,
    volgende: laatste && ouder.length > aantal ? beginVan(laatste) : null,
  };
}

/**
 * What others booked in a case since somebody looked, the newest first: people, schools and the case itself.
 * @param na the number of the last event that he saw
 * @param sleutel key of what he booked himself; what came after that came not in between
 */
export async function leesIntussen(
  huis: Huis,
  wie: Wie,
  zaak: Zaak,
  na: number | undefined,
  sleutel?: string,
): Promise<Tijdlijnregel[]> {
  if (na === undefined) return [];
  const alle = boekingenVan(await leesGrootboek(huis.prisma, zaak.zaakId));
  const eigen = alle.find((boeking) => boeking.some((g) => g.sleutel === sleutel));
  const tot = eigen ? beginVan(eigen) : Infinity;
  const vanAnder = ({ actor }: Gebeurtenis): boolean => actor.soort === 'zaak' || actor.id !== wie.id;
  const telt = (g: Gebeurtenis): boolean => vanAnder(g) && !isBevestiging(g);
  const tussen = alle.filter((boeking) => beginVan(boeking) > na && beginVan(boeking) < tot && boeking.some(telt));
  return toonBoekingen(huis, wie, zaak, tussen.reverse(), alle);
}
