/** The font of the letters, and which characters it has: by its own table (`cmap`, OpenType 1.9). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BriefFout } from '../fout.ts';

const require = createRequire(import.meta.url);

/** What the letters use: plain, bold for `strong`, semibold for headings. */
const SNEDEN = ['400Regular', '600SemiBold', '700Bold'];

const lees = (snede: string): Buffer =>
  readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${snede}/SourceSans3_${snede}.ttf`));

export const LETTERTYPEN: readonly Buffer[] = SNEDEN.map(lees);

/** Where a table of the font begins. */
function tabel(font: Buffer, naam: string): number {
  const aantal = font.readUInt16BE(4);
  for (let i = 0; i < aantal; i += 1) {
    const rij = 12 + 16 * i;
    if (font.toString('latin1', rij, rij + 4) === naam) return font.readUInt32BE(rij + 8);
  }
  throw new Error(`het lettertype heeft geen tabel ${naam}`);
}

/** Ranges of characters of the subtable for all of Unicode (format 12). */
function bereikenVan(font: Buffer): [van: number, tot: number][] {
  const cmap = tabel(font, 'cmap');
  const aantal = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < aantal; i += 1) {
    const deel = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(deel) !== 12) continue;
    return Array.from({ length: font.readUInt32BE(deel + 12) }, (_, groep) => {
      const rij = deel + 16 + 12 * groep;
      return [font.readUInt32BE(rij), font.readUInt32BE(rij + 4)];
    });
  }
  throw new Error('het lettertype heeft geen tabel van tekens (format 12)');
}

const [GEWOON] = LETTERTYPEN;
const BEREIKEN = GEWOON ? bereikenVan(GEWOON) : [];
const kent = (teken: string): boolean => {
  const nummer = teken.codePointAt(0) ?? 0;
  return BEREIKEN.some(([van, tot]) => van <= nummer && nummer <= tot);
};

function teksten(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde];
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(teksten) : [];
}

const nummerVan = (teken: string): string =>
  `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What the font does not have written as its number: for a text that must come on paper whatever somebody wrote in it. */
export const metVreemdeTekens = (tekst: string): string =>
  Array.from(tekst, (teken) => (teken === '\n' || kent(teken) ? teken : `[${nummerVan(teken)}]`)).join('');

/** Refuses a character that would be missing on paper, and says which. */
export function keurTekens(waarde: unknown): void {
  const vreemd = [...new Set(teksten(waarde).join(''))].filter((teken) => !kent(teken)).slice(0, 5);
  if (vreemd.length === 0) return;
  const lijst = vreemd.map((teken) => `${teken} (${nummerVan(teken)})`);
  const wat = vreemd.length === 1 ? 'Dit teken staat' : 'Deze tekens staan';
  throw new BriefFout(
    'teken',
    `${wat} niet in het lettertype van de brief: ${lijst.join(', ')}. Schrijf het met letters van ons alfabet.`,
  );
}
