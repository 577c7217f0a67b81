import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** As the packages of Chromium and Chrome call their program. */
const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns the program of a Chromium or Chrome on this machine, or null */
export function vindBrowser(): string | null {
  const mappen = (process.env.PATH ?? '').split(delimiter);
  const plaatsen = [...mappen.flatMap((map) => NAMEN.map((naam) => join(map, naam))), ...MAC];
  return plaatsen.find((pad) => existsSync(pad)) ?? null;
}
