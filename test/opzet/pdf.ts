/** A PDF as others read it: the checker of PDF/UA, and the tools of poppler. All are optional on a machine; a line says what was not done. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../tools/verapdf.sh', import.meta.url));
const JAR = fileURLToPath(new URL('../../.cache/verapdf', import.meta.url));

/** Whether a program is there; it is asked for its version. */
const heeft = (programma: string, vraag = '--version'): boolean =>
  spawnSync(programma, [vraag], { stdio: 'ignore' }).status === 0;

export const heeftPoppler = heeft('pdftotext', '-v') && heeft('pdfinfo', '-v');
const heeftVeraPdf = heeft('java', '-version') && (existsSync(JAR) || heeft('mvn'));

if (!heeftPoppler)
  console.log('poppler-utils is niet geïnstalleerd: tekst en leesvolgorde van brieven zijn niet gekeurd.');
if (!heeftVeraPdf) console.log('Java en Maven zijn niet geïnstalleerd: brieven zijn niet met veraPDF gekeurd.');

/** What veraPDF has against each of these files as PDF/UA-1, in one call: nothing is good. Nothing as well where it is not there. */
export function keurMetVeraPdf(paden: readonly string[]): string[] {
  if (!heeftVeraPdf) return [];
  const { status, stdout, stderr } = spawnSync(SCRIPT, paden, { encoding: 'utf8' });
  const goed = stdout.split('\n').filter((regel) => regel.startsWith('PASS ')).length;
  if (status === 0 && goed === paden.length) return [];
  if (status === 1) return stdout.split('\n').filter((regel) => regel.includes('FAIL'));
  throw new Error(`veraPDF keurde niet (code ${String(status)}): ${stderr || stdout}`);
}

function draai(programma: string, ...argumenten: string[]): string {
  const { status, stdout, stderr } = spawnSync(programma, argumenten, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${programma}: ${stderr}`);
  return stdout;
}

/** Its text as one line. */
export const tekstVan = (pad: string): string => draai('pdftotext', '-layout', pad, '-').replace(/\s+/g, ' ');

/** The same of one that is at hand and not on disk. */
export function tekstUit(pdf: Uint8Array): string {
  const map = mkdtempSync(join(tmpdir(), 'schakel-pdf-'));
  const pad = join(map, 'brief.pdf');
  try {
    writeFileSync(pad, pdf);
    return tekstVan(pad);
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** Where on the first page a word stands first, in millimetres from the top left. */
export function plekVan(pad: string, woord: string): { x: number; y: number } {
  const regel = draai('pdftotext', '-l', '1', '-bbox', pad, '-')
    .split('\n')
    .find((kandidaat) => kandidaat.includes(`>${woord}</word>`));
  const [, x, y] = /xMin="([\d.]+)" yMin="([\d.]+)"/.exec(regel ?? '') ?? [];
  if (x === undefined || y === undefined) throw new Error(`${woord} staat niet op de eerste bladzijde`);
  const mm = (punten: string): number => (Number(punten) / 72) * 25.4;
  return { x: mm(x), y: mm(y) };
}

const TAG = /^(H1|H2|P|TH|TD|Lbl|Figure)\b/;
const TEKST = /^"(.*)"$/;

/** What a screen reader says, in its order: "H1 Waarschuwing", "P Neem contact op". */
export function leesvolgorde(pad: string): string[] {
  const uit: string[] = [];
  for (const regel of draai('pdfinfo', '-struct-text', pad)
    .split('\n')
    .map((rauw) => rauw.trim())) {
    const tag = TAG.exec(regel)?.[1];
    const tekst = TEKST.exec(regel)?.[1];
    if (tag !== undefined) uit.push(`${tag} `);
    else if (tekst !== undefined) uit.push(`${uit.pop() ?? ''}${tekst}`);
  }
  return uit.map((deel) => deel.trim());
}
