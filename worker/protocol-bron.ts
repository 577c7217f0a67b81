/** Finding a protocol by what an operator calls it: a folder, a document in a file, or the hash of a version. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../activities/keten.ts';
import { leesProtocol } from '../activities/protocol.ts';
import { canoniek } from '../mas/canoniek.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { compileerProtocol } from '../protocol/index.ts';
import { OpdrachtFout } from '../protocol/compileer/opdracht.ts';

/** Does work in the database: as a program, or as the owner of the tables, who alone may withdraw a version. */
export type MetDatabank = <T>(als: 'programma' | 'eigenaar', werk: (prisma: PrismaClient) => Promise<T>) => Promise<T>;

const HUIS = fileURLToPath(new URL('../protocol', import.meta.url));
const HASH = /^[0-9a-f]{4,64}$/;

/** The folder of a protocol: one of this checkout by its name, else one anywhere by its path; null when it is neither. */
export const zoekMap = (wat: string): string | null =>
  [join(HUIS, wat), wat].find((map) => existsSync(join(map, 'protocol.yaml'))) ?? null;

/**
 * The protocol in a folder.
 * @throws {OpdrachtFout} when it is none, or not everything that it rests on stands beside it
 */
export function compileerMap(wat: string): Promise<Protocol> {
  const map = zoekMap(wat);
  if (map === null)
    throw new OpdrachtFout(`In ${wat} staat geen protocol.yaml: noem een map zoals noord-kennemerland, of een pad.`);
  if (!existsSync(join(dirname(resolve(map)), 'kalenders')))
    throw new OpdrachtFout(
      `Naast ${map} staat de map kalenders niet. Zet haar ernaast, en bij een regio ook landelijk; ze staan in ${HUIS}.`,
    );
  return compileerProtocol(map);
}

/** The protocol that somebody means; only a hash is looked for in the database. */
export async function zoekProtocol(wat: string, metDatabank: MetDatabank): Promise<Protocol> {
  if (zoekMap(wat) !== null) return compileerMap(wat);
  if (existsSync(wat)) return leesDocument(wat);
  if (!HASH.test(wat))
    throw new OpdrachtFout(
      `${wat} is geen protocol: noem een map zoals landelijk, een bestand met een document, of het begin van een hash.`,
    );
  return metDatabank('programma', async (prisma) => {
    const { hash, document } = kiesHash(wat, await prisma.protocol.findMany({ where: { hash: { startsWith: wat } } }));
    return leesProtocol(hash, document);
  });
}

/** The parts that every document has had since the first. */
const TABELLEN = ['termijnen', 'ladders', 'drempels', 'vasteDagen', 'afwijkredenen', 'kalender'] as const;

/** Which parts of a document something does not have. */
function ontbrekend(document: Partial<Protocol> | null): string[] {
  const isTabel = (waarde: unknown): boolean =>
    typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) && Object.values(waarde).every(isDing);
  return [
    ...(['naam', 'versie'] as const).filter((deel) => typeof document?.[deel] !== 'string'),
    ...(Array.isArray(document?.gemeenten) ? [] : ['gemeenten']),
    ...TABELLEN.filter((deel) => !isTabel(document?.[deel])),
  ];
}

const isDing = (waarde: unknown): boolean => waarde !== null && waarde !== undefined;

/** A document as the database keeps it, in a file. */
function leesDocument(pad: string): Protocol {
  try {
    const gelezen = JSON.parse(readFileSync(pad, 'utf8')) as Protocol;
    const mist = ontbrekend(gelezen);
    if (mist.length > 0) throw new Error(`${mist.join(', ')} ontbreekt`);
    const { hash: _, ...document } = gelezen;
    const tekst = canoniek(document);
    return leesProtocol(sha256(tekst), tekst);
  } catch (fout) {
    const waarom = fout instanceof Error ? fout.message : String(fout);
    throw new OpdrachtFout(`${pad} is niet te lezen als het document van een protocol: ${waarom}.`);
  }
}

/** The one thing whose hash begins as somebody said. */
export function kiesHash<T extends { hash: string; naam: string }>(begin: string, alle: readonly T[]): T {
  const [gevonden, ...meer] = alle.filter(({ hash }) => HASH.test(begin) && hash.startsWith(begin));
  if (!gevonden)
    throw new OpdrachtFout(`Geen protocol in de databank heeft hash ${begin}. De opdracht versies noemt ze.`);
  if (meer.length === 0) return gevonden;
  const welke = [gevonden, ...meer].map(({ hash, naam }) => `  ${hash} ${naam}`);
  throw new OpdrachtFout(
    `Er zijn meer hashes die met ${begin} beginnen; geef er meer tekens van:\n${welke.join('\n')}`,
  );
}
