/** The KEK of a Schakel that stands on one machine: made once, kept in its data folder. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { nieuweKek } from './kek.ts';

const bestand = (map: string): string => join(map, 'keks');

/** What stands there, as SCHAKEL_KEKS has it; null when nothing was ever made. */
export function leesKekbestand(map: string): string | null {
  try {
    return readFileSync(bestand(map), 'utf8').trim();
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fout;
  }
}

/** Reads it; the first time it is made, for the owner of the folder alone. Never half a key: it is put in place whole. */
export function zorgVoorKek(map: string): string {
  const er = leesKekbestand(map);
  if (er !== null) return er;
  const apart = `${bestand(map)}.${randomUUID()}`;
  writeFileSync(apart, `${nieuweKek('eigen')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(apart, bestand(map));
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  } finally {
    rmSync(apart);
  }
  return readFileSync(bestand(map), 'utf8').trim();
}
