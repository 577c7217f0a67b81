/** The receipts of the decisions by table up to a day, each recomputed now. */
import { sha256 } from '../../activities/keten.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { verwoord } from '../../mas/verwoord/index.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { nareken } from '../../protocol/nareken.ts';
import { leesBeslisbonnen } from '../beslisbonnen/lees.ts';
import { type Bronnen, hersteldOp } from '../tijdlijn/regel.ts';
import { bonInWoorden, uitkomstzin } from './bonwoorden.ts';
import type { Auditbeeld, Nagerekend } from './schemas.ts';

type Bon = GebeurtenisVan<'BeslissingGewogen'> & Gebeurtenis;
const isBon = (g: Gebeurtenis): g is Bon => g.soort === 'BeslissingGewogen';

/** A protocol as it was kept; null when its text is not the one that its hash was made of. */
export type Protocollen = ReadonlyMap<string, Protocol | null>;

export async function leesProtocollen(prisma: PrismaClient, hashes: readonly string[]): Promise<Protocollen> {
  const rijen = await prisma.protocol.findMany({ where: { hash: { in: [...new Set(hashes)] } } });
  return new Map(
    rijen.map(({ hash, document }) => [hash, sha256(document) === hash ? (JSON.parse(document) as Protocol) : null]),
  );
}

/** The last one first. */
export async function leesAdviezen(
  prisma: PrismaClient,
  zaakId: string,
  begin: readonly Gebeurtenis[],
  bronnen: Bronnen,
): Promise<Auditbeeld['adviezen']> {
  const gebeurtenissen = new Map(begin.filter(bronnen.zicht).flatMap((g) => (isBon(g) ? [[g.nr, g]] : [])));
  if (gebeurtenissen.size === 0) return [];
  const [bonnen, protocollen] = await Promise.all([
    leesBeslisbonnen(prisma, zaakId, { na: 0, aantal: begin.length }, true),
    leesProtocollen(
      prisma,
      [...gebeurtenissen.values()].map(({ protocol }) => protocol),
    ),
  ]);
  return bonnen
    .flatMap((bon) => {
      const g = gebeurtenissen.get(bon.nr);
      if (!g) return [];
      const woorden = bonInWoorden(g.gegevens, bon.invoer, protocollen.get(g.protocol) ?? bronnen.protocol);
      return {
        bon,
        inWoorden: verwoord(g, bronnen.dossier, bronnen.namen).tekst ?? uitkomstzin(woorden),
        woorden,
        nagerekend: rekenNa(g, bon.invoer, protocollen),
        hersteld: hersteldOp([g], bronnen),
      };
    })
    .reverse();
}

function rekenNa(
  { gegevens, protocol: hash }: Bon,
  invoer: Auditbeeld['adviezen'][number]['bon']['invoer'],
  protocollen: Protocollen,
): Nagerekend {
  const protocol = protocollen.get(hash);
  if (protocol === undefined) return { stand: 'niet-na-te-rekenen', tekst: 'Het protocol is niet bewaard.' };
  if (protocol === null) return { stand: 'anders', tekst: 'Het bewaarde protocol is veranderd.' };
  if (invoer === null) return { stand: 'niet-na-te-rekenen', tekst: 'Wat de tabel is voorgelegd, is er niet meer.' };
  const verschil = nareken(gegevens, invoer as Record<string, Waarde>, protocol);
  return verschil === null
    ? { stand: 'zelfde', tekst: 'Opnieuw uitgerekend: dezelfde uitkomst, door dezelfde regels.' }
    : { stand: 'anders', tekst: `Opnieuw uitgerekend: ${verschil}.` };
}
