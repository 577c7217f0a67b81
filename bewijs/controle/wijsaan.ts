/** The very byte that is wrong, by the hashes of the pieces of the file. Whom the file is from is not asked here. */
import { z } from 'zod';
import { BEGIN_DELEN, STUK, uitvoerschema } from '../formaat.ts';
import { sha256Van } from '../hash.ts';
import type { Fout, Verslag } from './index.ts';

const kaart = uitvoerschema.shape.manifest.pick({ stukken: true, omvang: true }).loose();

/** The first place that is wrong, as near as the file itself can say; null when nothing is. */
export function eerstePlek(bytes: Buffer, { fouten }: Verslag): Pick<Fout, 'vanaf' | 'tot'> | null {
  const [eerste] = fouten;
  if (!eerste) return null;
  const byte = isKaartHeel(fouten) ? eersteVerkeerdeByte(bytes) : null;
  return byte ?? { vanaf: eerste.vanaf, tot: eerste.tot };
}

/** Of a manifest that was changed itself the pieces are a wrong map: by that the parts would look wrong. */
const isKaartHeel = (fouten: readonly Fout[]): boolean =>
  fouten.some(({ pad }) => pad.startsWith('$.delen')) ||
  !fouten.some(({ pad }) => pad.startsWith('$.manifest') || pad === '$.handtekening');

/**
 * The first piece of the parts that is not what was signed; when one flipped bit explains it, that one byte.
 * @returns offsets in bytes, one past the end; null when the parts are whole, or the manifest says nothing
 */
export function eersteVerkeerdeByte(bytes: Buffer): { vanaf: number; tot: number } | null {
  const gelezen = leesKaart(bytes.toString('utf8'));
  if (!gelezen) return null;
  const { stukken, omvang } = gelezen;
  for (const [i, hash] of stukken.entries()) {
    const vanaf = BEGIN_DELEN + i * STUK;
    const tot = Math.min(vanaf + STUK, BEGIN_DELEN + omvang);
    const stuk = bytes.subarray(vanaf, tot);
    if (sha256(stuk) === hash) continue;
    const plek = gekanteld(Buffer.from(stuk), hash);
    return plek === null ? { vanaf, tot } : { vanaf: vanaf + plek, tot: vanaf + plek + 1 };
  }
  return null;
}

const sha256 = (stuk: Buffer): string => sha256Van(stuk).toString('hex');

/** Which byte of the piece is right again when one bit of it is turned back. */
function gekanteld(stuk: Buffer, hash: string): number | null {
  for (let i = 0; i < stuk.length; i += 1)
    for (let bit = 1; bit < 256; bit <<= 1) {
      stuk[i] = (stuk[i] ?? 0) ^ bit;
      if (sha256(stuk) === hash) return i;
      stuk[i] = (stuk[i] ?? 0) ^ bit;
    }
  return null;
}

/** It stands behind the parts, so that it can be read when those cannot. */
function leesKaart(json: string): z.output<typeof kaart> | null {
  const naam = ',"manifest":';
  try {
    return kaart.safeParse(JSON.parse(json.slice(json.lastIndexOf(naam) + naam.length, -1))).data ?? null;
  } catch {
    return null;
  }
}
