import type { Logger } from '../../platform/log.ts';
import { startRonde } from '../ronde.ts';
import type { Intake } from './intake.ts';

const ELKE_MS = 15_000;

/** Sweeps the inbox now and every fifteen seconds. Gives what stops it; a round that is busy is waited for. */
export const startVeger = (intake: Pick<Intake, 'veeg'>, log: Logger): (() => Promise<void>) =>
  startRonde(
    (magVerder) =>
      intake.veeg(magVerder).catch((fout: unknown) => {
        log.warn({ fout: fout }, 'de veegronde van het postvak lukte niet');
      }),
    ELKE_MS,
  );
