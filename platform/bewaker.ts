import { setTimeout as wacht } from 'node:timers/promises';
import type { Meld } from './temporal/vind.ts';

/** Something that runs in a process of its own. */
export interface Draaiend {
  readonly pid: number;
  /** Resolves when it has ended, with how. */
  readonly einde: Promise<string>;
  stop(): Promise<void>;
}

/** Something that is started again whenever it ends. */
export interface Bewaakt<T extends Draaiend> {
  /** As it runs now, or ran last. */
  readonly nu: T;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** How often in a row, and how long between: half a second, one, two, four. */
const POGINGEN = 4;
const EERSTE_PAUZE_MS = 500;
/** Who ran this long was in order: its next crash is a first one. */
const IN_ORDE_NA_MS = 10_000;

/**
 * Keeps something running. When it ends it is started again after a pause that grows; when that fails again and again
 * this gives up.
 * @param naam for people ("De worker")
 * @param start starts it, each time in the same place
 * @param opgegeven called when it will not be started again, with what a person should know
 */
export async function bewaak<T extends Draaiend>({
  naam,
  start,
  meld,
  opgegeven,
}: {
  naam: string;
  start: () => Promise<T>;
  meld: Meld;
  opgegeven: (reden: string) => void;
}): Promise<Bewaakt<T>> {
  const gestopt = new AbortController();
  let nu = await start();

  /** Starts it again and stays with it until it ends; tells how it ended, or why it did not come up. */
  async function eenKeer(): Promise<{ hoe: string; duurMs: number }> {
    const begin = Date.now();
    try {
      nu = await start();
      if (gestopt.signal.aborted) await nu.stop();
      else meld(`${naam} draait weer`);
      return { hoe: await nu.einde, duurMs: Date.now() - begin };
    } catch (fout) {
      return { hoe: fout instanceof Error ? fout.message : String(fout), duurMs: 0 };
    }
  }

  async function houdAan(): Promise<void> {
    let hoe = await nu.einde;
    for (let poging = 0; poging < POGINGEN; poging += 1) {
      if (gestopt.signal.aborted) return;
      meld(`${naam} is gestopt (${hoe}) en wordt opnieuw gestart`);
      await wacht(EERSTE_PAUZE_MS * 2 ** poging, undefined, { signal: gestopt.signal });
      const keer = await eenKeer();
      hoe = keer.hoe;
      if (keer.duurMs > IN_ORDE_NA_MS) poging = -1;
    }
    if (!gestopt.signal.aborted) opgegeven(`${naam} blijft niet draaien: ${hoe}`);
  }

  // the only thing that can fail is the pause, broken off because all is to stop
  const loop = houdAan().catch(() => undefined);
  return {
    get nu() {
      return nu;
    },
    stop: async () => {
      gestopt.abort();
      await nu.stop();
      await loop;
    },
  };
}
