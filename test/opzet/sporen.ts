/** Looks for the traces of a person in everything that the house keeps. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** Words by which somebody can be found, and where they must not be. */
export interface Spoor {
  woord: string;
  waar: string;
}

/** Every table, row and column as text, with what is bytes in it as bytes. */
export async function inDatabank(prisma: PrismaClient, woorden: readonly string[]): Promise<Spoor[]> {
  const tabellen = await prisma.$queryRaw<{ naam: string }[]>`
    select table_name::text as naam from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const uit: Spoor[] = [];
  for (const { naam } of tabellen) {
    const rijen = await prisma.$queryRawUnsafe<{ rij: string }[]>(`select to_jsonb(t)::text as rij from "${naam}" t`);
    const tekst = rijen.map(({ rij }) => rij + bytesIn(rij)).join('\n');
    uit.push(...woorden.filter((woord) => tekst.includes(woord)).map((woord) => ({ woord, waar: naam })));
  }
  return uit;
}

/** PostgreSQL shows bytes as hex; what is packed is unpacked. */
const bytesIn = (rij: string): string =>
  [...rij.matchAll(/"\\\\x([0-9a-f]+)"/g)].map(([, hex = '']) => uitgepakt(Buffer.from(hex, 'hex'))).join('\n');

function uitgepakt(bytes: Buffer): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('latin1');
  const json = gunzipSync(bytes).toString('utf8');
  return json + [...json.matchAll(/"([\w+/]{8,}={0,2})"/g)].map(([, b = '']) => Buffer.from(b, 'base64')).join('\n');
}

/** Every file in a folder, but those of the embedded database: that keeps what it deleted until it needs the room. */
export function inBestanden(map: string, woorden: readonly string[], behalve: readonly string[]): Spoor[] {
  return readdirSync(map).flatMap((naam): Spoor[] => {
    const pad = join(map, naam);
    if (behalve.includes(naam)) return [];
    const soort = statSync(pad, { throwIfNoEntry: false });
    if (soort?.isDirectory()) return inBestanden(pad, woorden, behalve);
    if (!soort?.isFile()) return [];
    const bytes = readFileSync(pad);
    return woorden.filter((woord) => bytes.includes(woord)).map((woord) => ({ woord, waar: pad }));
  });
}
