/** The documents of a case as somebody may read them: letters that were settled, and what people brought in. */
import { DOCUMENTAARDEN } from '../../mas/documenten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Document, PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { geenRecht, nietGevonden } from '../http/fout.ts';
import { magExemplaarLezen } from '../brieven/geheim.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { zaakPad } from '../zaken/toon.ts';
import type { Documentbeeld } from './schemas.ts';

export const documentPad = (zaakId: string, id: string): string => `${zaakPad(zaakId)}/documenten/${id}`;

/** What belongs to no event yet is there for who made it, and for nobody else. */
const isZichtbaar = (wie: Wie, wpg: boolean, { nr, regime, gemaaktDoor }: Zichtvelden): boolean =>
  (wpg || regime !== 'WPG') && (nr !== null || gemaaktDoor === wie.id);
type Zichtvelden = Pick<Document, 'nr' | 'regime' | 'gemaaktDoor'>;

export async function leesDocumenten(prisma: PrismaClient, wie: Wie, zaak: Zaak, d: Dossier): Promise<Documentbeeld[]> {
  const wpg = magWpg(wie, zaak);
  const rijen = await prisma.$queryRaw<Documentrij[]>`
    select id, soort, naam, mediatype, octet_length(bytes) as grootte, sha256, regime, scan, nr,
      gemaakt_door as "gemaaktDoor"
    from document where zaak_id = ${zaak.zaakId} and (nr is not null or soort = 'bijlage')
    order by gemaakt_op, id`;
  return rijen
    .filter((rij) => isZichtbaar(wie, wpg, rij))
    .sort(opGebeurtenis(d))
    .map((rij) => toon(zaak.zaakId, rij, d));
}

/** In the order of the ledger, the copies of one letter as they stand in it; what is not booked yet comes last. */
function opGebeurtenis(d: Dossier): (a: Documentrij, b: Documentrij) => number {
  const exemplaren = Object.values(d.brieven).flatMap(({ exemplaren: alle = [] }) => alle);
  const plaats = new Map(exemplaren.map(({ document }, n) => [document.id, n]));
  const nr = (rij: Documentrij): number => rij.nr ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => nr(a) - nr(b) || (plaats.get(a.id) ?? 0) - (plaats.get(b.id) ?? 0);
}

interface Documentrij extends Zichtvelden {
  id: string;
  soort: Documentbeeld['soort'];
  naam: string;
  mediatype: string;
  grootte: number;
  sha256: string;
  scan: Documentbeeld['scan'];
}

function toon(zaakId: string, rij: Documentrij, d: Dossier): Documentbeeld {
  const { gemaaktDoor: _, regime, ...velden } = rij;
  const stand = Object.hasOwn(d.documenten, rij.id) ? d.documenten[rij.id] : undefined;
  return {
    ...velden,
    regime: regime as Documentbeeld['regime'],
    aard: stand?.aard ?? null,
    aardNaam: stand ? DOCUMENTAARDEN[stand.aard] : null,
    ...(rij.soort === 'brief' ? exemplaarIn(d, rij.id) : { dag: stand?.dag ?? null, stand: null, voor: null }),
    links: { self: documentPad(zaakId, rij.id) },
  };
}

/** Which letter went to whom, and which did not: by name all copies are the same. */
function exemplaarIn(d: Dossier, id: string): Pick<Documentbeeld, 'dag' | 'stand' | 'voor'> {
  for (const { stand, vastgesteld, exemplaren = [], teruggenomen = [] } of Object.values(d.brieven)) {
    const exemplaar = exemplaren.find(({ document }) => document.id === id);
    if (exemplaar) {
      const { versie: voor, verzondenOp } = exemplaar;
      if (verzondenOp !== null) return { dag: verzondenOp, stand: 'verzonden', voor };
      const over = stand === 'vervallen' || stand === 'afgezien';
      return { dag: vastgesteld?.dag ?? null, stand: over ? 'vervallen' : 'vastgesteld', voor };
    }
    const terug = teruggenomen.find(({ document }) => document.id === id);
    if (terug) return { dag: null, stand: 'teruggenomen', voor: terug.versie };
  }
  return { dag: null, stand: null, voor: null };
}

/**
 * One of them with its bytes.
 * @throws when it is not there for this person; and when it is a letter with a secret address on it that he may not read
 */
export async function leesDocument(
  prisma: PrismaClient,
  wie: Wie,
  zaak: Zaak,
  d: Dossier,
  id: string,
): Promise<Document> {
  const rij = await prisma.document.findUnique({ where: { id } });
  if (rij?.zaakId !== zaak.zaakId || !isZichtbaar(wie, magWpg(wie, zaak), rij))
    throw nietGevonden('Dit document is er niet, of u mag het niet zien.');
  if (rij.soort === 'brief' && !(await magExemplaarLezen(prisma, wie, zaak, d, id)))
    throw geenRecht('Op deze brief staat een geheim adres. Geef eerst bij de leerling een reden om het te lezen.');
  return rij;
}
