/**
 * An export: one line of canonical JSON (RFC 8785). It has no byte that could be another one without meaning something else,
 * so every change shows. The manifest names each row of each part by its SHA-256, and the signature is over the manifest.
 */
import { z } from 'zod';
import { sha256 } from '../activities/keten.ts';
import { canoniek } from '../mas/canoniek.ts';
import type { Rol } from '../mas/rechten.ts';
import { sha256Van } from './hash.ts';
import type { Ondertekenaar } from './ondertekening.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const sha = hex(32);
const nr = z.int().min(1);
const tekst = z.string();

const delen = z.strictObject({
  /** Every anchor from the first one that holds the case up to the newest. */
  ankers: z.array(z.strictObject({ kop: tekst, handtekening: hex(64) })),
  /** Letters, and what was brought in: the very bytes, as base64. */
  documenten: z.array(
    z.strictObject({ id: tekst, nr, soort: tekst, naam: tekst, mediatype: tekst, bytes: z.base64() }),
  ),
  grootboek: z.array(z.strictObject({ nr, kop: tekst, hash: sha })),
  /** Texts with their salts; one that was destroyed is not there. */
  inhoud: z.array(z.strictObject({ id: tekst, nr, zout: tekst, tekst, velden: z.array(tekst) })),
  protocollen: z.array(z.strictObject({ hash: sha, naam: tekst, versie: tekst, document: tekst })),
  /** Archived runs of the workflow, with the code that carried them out. */
  runs: z.array(
    z.strictObject({ runId: tekst, sha256: sha, geslotenOp: tekst, bouwsels: z.array(tekst), sdks: z.array(tekst) }),
  ),
  sleutels: z.array(z.strictObject({ kop: tekst, eigen: hex(64), doorVorige: hex(64).nullable() })),
  /** That the case stood at event `nr` in an anchor, for each of them; before version 4 only where that changed, and in the newest. */
  standen: z.array(z.strictObject({ anker: nr, nr, plaats: z.int().min(0), zout: sha, pad: z.array(sha) })),
  /** Texts and documents that who asked for the export may not read; not in version 2. */
  weggelaten: z.array(z.strictObject({ id: tekst, nr })).optional(),
});

/** In bytes: small enough to look for one flipped bit in. */
export const STUK = 512;
/** Where in the file the parts begin, in bytes. */
export const BEGIN_DELEN = '{"delen":'.length;

/** For whom an export is: somebody with this role over the API, or an operator by the command, which leaves nothing out. */
export type Aanvrager = Rol | 'opdracht';
export const AANVRAGERS: Readonly<Record<Aanvrager, string>> = {
  school: 'een school',
  lpa: 'een leerplichtambtenaar',
  teamleider: 'een teamleider',
  auditor: 'een auditor',
  beheerder: 'een functioneel beheerder',
  ketenpartner: 'een ketenpartner',
  opdracht: 'wie de opdracht gaf op de machine zelf',
};

const manifest = z.strictObject({
  soort: z.literal('schakel-bewijs'),
  /** A file of version 2 does not say what was left out of it, one of version 3 not for whom. */
  versie: z.literal([2, 3, 4]),
  /** Who asked for it; not before version 4. */
  voor: z.enum(Object.keys(AANVRAGERS) as Aanvrager[]).optional(),
  zaakId: tekst,
  /** ISO instant on the clock of the machine that made the export. */
  gemaaktOp: z.iso.datetime(),
  code: tekst,
  /** Thumbprint of the key that signed it. */
  sleutel: tekst,
  /** Of each part the SHA-256 of each row. */
  delen: z.record(z.string(), z.array(sha)),
  /** Of the text of all parts together: how many bytes it is, and the SHA-256 of each piece of {@link STUK} of them. */
  omvang: z.int(),
  stukken: z.array(sha),
});

export const uitvoerschema = z
  .strictObject({ delen, handtekening: hex(64), manifest })
  .refine(({ manifest: { versie, voor } }) => versie >= 4 === (voor !== undefined), { path: ['manifest', 'voor'] });

export type Uitvoer = z.output<typeof uitvoerschema>;
export type Delen = Uitvoer['delen'];
export type Deelnaam = keyof Delen;
/** In the order in which canonical JSON has them. */
export const DEELNAMEN = Object.keys(delen.shape).sort() as Deelnaam[];

export type Uitvoerkop = Required<Pick<Uitvoer['manifest'], 'zaakId' | 'gemaaktOp' | 'code' | 'voor'>>;

/** The text of an export, signed. */
export function maakUitvoer(
  inhoud: Delen,
  { zaakId, gemaaktOp, code, voor }: Uitvoerkop,
  ondertekenaar: Ondertekenaar,
): string {
  const hashes = Object.fromEntries(
    DEELNAMEN.flatMap((naam) => {
      const rijen = inhoud[naam];
      return rijen ? [[naam, rijen.map((rij) => sha256(canoniek(rij)))]] : [];
    }),
  );
  const gemaakt = {
    soort: 'schakel-bewijs',
    versie: 4,
    voor,
    zaakId,
    gemaaktOp,
    code,
    sleutel: ondertekenaar.vingerafdruk,
    delen: hashes,
    ...inStukken(Buffer.from(canoniek(inhoud))),
  };
  return canoniek({ delen: inhoud, handtekening: ondertekenaar.onderteken(canoniek(gemaakt)), manifest: gemaakt });
}

export function inStukken(tekst: Buffer): { omvang: number; stukken: string[] } {
  const stukken: string[] = [];
  for (let i = 0; i < tekst.length; i += STUK) stukken.push(sha256Van(tekst.subarray(i, i + STUK)).toString('hex'));
  return { omvang: tekst.length, stukken };
}
