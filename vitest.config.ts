import { defineConfig } from 'vitest/config';
import { vindBrowser } from './test/opzet/browser.ts';

/**
 * Four projects: `eenheid` needs nothing; `verhaal` runs scenarios side by side on one real Temporal server, database
 * and worker; `scherm` does the same in a browser, and is not there where there is none; `storing` kills things, so
 * every file there has machines of its own and runs alone.
 */
const gedeeld = {
  // The Temporal SDK loads the payload converter with a plain require, which reads TypeScript only under tsx.
  execArgv: ['--import', 'tsx'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
  // a busy machine is no failure
  expect: { poll: { timeout: 15_000, interval: 100 } },
};

const scherm = {
  test: {
    ...gedeeld,
    name: 'scherm',
    sequence: { groupOrder: 2 },
    include: ['test/scherm/**/*.test.ts'],
    globalSetup: ['test/opzet/verhaal.ts'],
    setupFiles: ['test/scherm/opzet/falen.ts'],
    maxWorkers: 2,
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...gedeeld,
          name: 'eenheid',
          // on the other side of the world: nothing may depend on the zone of the machine
          env: { TZ: 'Pacific/Auckland' },
          sequence: { groupOrder: 0 },
          include: [
            '{mas,brieven,keten,protocol,platform,activities,bewijs,worker,workflows,api,web,tools}/**/*.test.ts',
          ],
          globalSetup: ['test/opzet/eenheid.ts'],
          // loading the program took longer than testing it: files share a process, and leave nothing behind in it
          isolate: false,
          // many wait for a database or a program that starts
          maxWorkers: 3,
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
