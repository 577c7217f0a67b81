import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type {} from './voorzien.ts';
import { nieuweKek } from '../../platform/versleuteling/kek.ts';
import { startHuis } from '../../platform/huis.ts';

/**
 * All of Schakel as `npm start` brings it up, in a folder of its own, for all scenarios together: each has cases of its
 * own, and each trial case a clock of its own, so they run side by side.
 */
export default async function opzet(project: TestProject): Promise<() => Promise<void>> {
  const map = mkdtempSync(join(tmpdir(), 'schakel-verhaal-'));
  const huis = await startHuis({
    map,
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: undefined,
      TEMPORAL_ADDRESS: undefined,
      LOG_LEVEL: 'warn',
      // two, so that keys can be rotated while everything runs
      SCHAKEL_KEKS: [nieuweKek('eerste'), nieuweKek('tweede')].join(','),
    },
    meld: (bericht) => {
      console.log(bericht);
    },
  });
  project.provide('huis', {
    api: huis.api,
    map,
    databaseUrl: huis.databaseUrl,
    temporalAddress: huis.temporal.address,
    keks: huis.keks,
    duo: huis.duo ?? '',
  });
  return async () => {
    await huis.stop();
    rmSync(map, { recursive: true, force: true });
  };
}
