import { defineConfig } from 'vitest/config';
import { vindBrowser } from './test/opzet/browser.ts';

/**
 * Five projects. `regels` is pure, so its files share a process; `eenheid` needs nothing from outside and keeps files
 * apart. `verhaal` runs scenarios side by side on one real Temporal server, database and worker; `scherm` does the same
 * in a browser, and is not there where there is none; `storing` kills things, so every file there has machines of its
 * own and runs alone.
 */
const gedeeld = {
  // The Temporal SDK loads the payload converter with a plain require, which reads TypeScript only under tsx.
  execArgv: ['--import', 'tsx'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
  // a busy machine is no failure
  expect: { poll: { timeout: 15_000, interval: 100 } },
};

/** Unit tests, on the other side of the world: nothing may depend on the zone of the machine. */
const eenheid = {
  ...gedeeld,
  env: { TZ: 'Pacific/Auckland' },
  sequence: { groupOrder: 0 },
  testTimeout: 30_000,
};

const scherm = {
  test: {
    ...gedeeld,
    name: 'scherm',
    sequence: { groupOrder: 2 },
    include: ['test/scherm/**/*.test.ts'],
    globalSetup: ['test/opzet/verhaal.ts'],
    maxWorkers: 2,
  },
};

export default defineConfig({
  test: {
    projects: [
      { test: { ...eenheid, name: 'regels', include: ['{mas,protocol,web}/**/*.test.ts'], isolate: false } },
      {
        test: {
          ...eenheid,
          name: 'eenheid',
          include: ['{brieven,keten,platform,activities,worker,workflows,api,tools}/**/*.test.ts'],
        },
      },
      {
        test: {
          ...gedeeld,
          name: 'verhaal',
          sequence: { groupOrder: 1 },
          include: ['test/verhaal/**/*.test.ts'],
          globalSetup: ['test/opzet/verhaal.ts'],
          maxWorkers: 2,
        },
      },
      ...(vindBrowser() === null ? [] : [scherm]),
      {
        test: {
          ...gedeeld,
          name: 'storing',
          sequence: { groupOrder: 3 },
          include: ['test/storing/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
