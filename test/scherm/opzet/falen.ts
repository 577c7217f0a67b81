import { afterEach } from 'vitest';
import { openSchermen } from './scherm.ts';

/** A test of a screen that fails tells what everybody saw just then: an automatic check has no eyes. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const scherm of openSchermen) console.error(`Bij "${task.name}" stond er:\n${await scherm.inWoorden()}`);
});
