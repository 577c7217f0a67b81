import type { Logger } from '../../platform/log.ts';
import type { Intake } from './intake.ts';

const ELKE_MS = 15_000;

/** Sweeps the inbox now and every fifteen seconds. Gives what stops it; a round that is busy is waited for. */
export function startVeger(intake: Pick<Intake, 'veeg'>, log: Logger): () => Promise<void> {
  let stil = false;
  let wekker: NodeJS.Timeout | undefined;
  let ronde = Promise.resolve();
  const veeg = (): void => {
    ronde = intake
      .veeg(() => !stil)
      .catch((fout: unknown) => {
        log.warn({ fout: fout }, 'de veegronde van het postvak lukte niet');
      })
      .then(() => {
        if (!stil) wekker = setTimeout(veeg, ELKE_MS);
      });
  };
  veeg();
  return async () => {
    stil = true;
    clearTimeout(wekker);
    await ronde;
  };
}
