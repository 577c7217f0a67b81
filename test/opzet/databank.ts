/** The embedded database for a test file: a copy of one that is made once in a run. To make one takes four times as long. */
import { constants, cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Databank, startDatabank } from '../../platform/databank/databank.ts';
import { pasMigratiesToe } from '../../platform/databank/migraties.ts';
import { neemSlot } from '../../platform/slot.ts';
import type {} from './voorzien.ts';

/** How long another process of the run may take to make the one that is copied. */
const GEDULD_MS = 120_000;

/** Up to date, with nothing in it. @param map a folder of the test's own */
export async function startProefdatabank({ map }: { map: string }): Promise<Databank> {
  cpSync(await sjabloon(), join(map, 'pg'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  return startDatabank({ map });
}

/** Made by whichever test file needs it first. */
async function sjabloon(): Promise<string> {
  const map = inject('sjabloon');
  const klaar = join(map, 'klaar');
  const laatLos = await neemSlot(join(map, 'slot'), GEDULD_MS);
  try {
    if (!existsSync(klaar)) {
      const databank = await startDatabank({ map });
      await pasMigratiesToe(databank.url);
      await databank.stop();
      writeFileSync(klaar, '');
    }
  } finally {
    laatLos();
  }
  return join(map, 'pg');
}
