import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Meld } from './temporal/vind.ts';

const WORTEL = fileURLToPath(new URL('..', import.meta.url));
/** What is no source of the screens: what is made of them, and what they are made with. */
const GEEN_BRON = ['dist', 'node_modules'];

/** When a file or the newest below a folder was last changed, in milliseconds; 0 when there is none. */
function nieuwste(pad: string): number {
  const wat = statSync(pad, { throwIfNoEntry: false });
  if (!wat?.isDirectory()) return wat?.mtimeMs ?? 0;
  const onder = readdirSync(pad).filter((naam) => !GEEN_BRON.includes(naam));
  return Math.max(0, ...onder.map((naam) => nieuwste(join(pad, naam))));
}

/** Whether the screens were built after the last change of their sources, and of the packages in them. */
export function zijnBij(wortel = WORTEL): boolean {
  const gebouwd = nieuwste(join(wortel, 'web', 'dist', 'index.html'));
  return gebouwd > Math.max(nieuwste(join(wortel, 'web')), nieuwste(join(wortel, 'package-lock.json')));
}

/**
 * Builds the screens when they are not up to date, as `npm run web:bouw` does. Never rejects: without them the API works,
 * and it shows those of before when there are any.
 */
export async function bouwSchermen(meld: Meld, wortel = WORTEL): Promise<void> {
  if (zijnBij(wortel)) return;
  const vite = join(wortel, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) {
    // installed to run and not to build (npm ci --omit=dev): who did so brings the screens along
    meld('Het scherm wordt niet gebouwd, want Vite ontbreekt. Haal het met npm ci.');
    return;
  }
  meld('Het scherm wordt gebouwd');
  const kind = spawn(process.execPath, [vite, 'build', 'web'], { cwd: wortel, stdio: 'ignore' });
  const [code] = await once(kind, 'exit').catch(() => [null] as unknown[]);
  if (code !== 0) meld('Het scherm is niet gebouwd. Waarom, zegt npm run web:bouw. De API werkt wel.');
}
