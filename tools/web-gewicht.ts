/** `npm run web:bouw` ends with this: what a person's browser fetches before the first screen, against its budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** In bytes after gzip; a slow line in a school building still shows the first screen within a second or two. */
const HOOGSTENS = { script: 150_000, css: 30_000 };

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const genoemd = (patroon: RegExp): string[] => [...html.matchAll(patroon)].flatMap(([, pad]) => pad ?? []);
const gewicht = (paden: readonly string[]): number =>
  paden.reduce((som, pad) => som + gzipSync(readFileSync(join(dist, pad))).length, 0);

const eerste = {
  // the entry and what it needs at once; a screen that is not opened is not fetched
  script: gewicht(genoemd(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)),
  css: gewicht(genoemd(/href="\/(assets\/[^"]+\.css)"/g)),
};
for (const deel of ['script', 'css'] as const) {
  const [is, mag] = [eerste[deel], HOOGSTENS[deel]].map((bytes) => `${(bytes / 1000).toFixed(0)} kB`);
  console.log(`${deel.padEnd(8)}${is} gzip, hoogstens ${mag}`);
  if (eerste[deel] > HOOGSTENS[deel]) process.exitCode = 1;
}
