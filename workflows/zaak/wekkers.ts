import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Wekking } from '../../mas/wekkingen.ts';
import type { Klok } from './klok.ts';

/** A timer for every wake-up that the dossier asks for, and for nothing else. */
export class Wekkers {
  private readonly lopend = new Map<string, CancellationScope>();
  private readonly klok: Klok;
  private readonly wek: (wekking: Wekking) => Promise<unknown>;

  constructor(klok: Klok, wek: (wekking: Wekking) => Promise<unknown>) {
    this.klok = klok;
    this.wek = wek;
  }

  /** Cancels the timers that are no longer asked for, and starts those that are not running yet. */
  volg(gewenst: Wekking[]): void {
    const sleutels = new Set(gewenst.map((w) => w.sleutel));
    for (const [sleutel, bereik] of this.lopend) {
      if (sleutels.has(sleutel)) continue;
      this.lopend.delete(sleutel);
      bereik.cancel();
    }
    for (const wekking of gewenst) if (!this.lopend.has(wekking.sleutel)) void this.wacht(wekking);
  }

  /**
   * Only the waiting can be cancelled. What rang is booked, and whether it still counts is decided there. It stays in
   * `lopend` until the dossier no longer asks for it, so it can never ring twice in one run.
   */
  private async wacht(wekking: Wekking): Promise<void> {
    const bereik = new CancellationScope();
    this.lopend.set(wekking.sleutel, bereik);
    const duur = Math.max(1, wekking.wektOp - this.klok.nu());
    try {
      await bereik.run(() => sleep(duur, { summary: wekking.samenvatting }));
    } catch (oorzaak) {
      if (isCancellation(oorzaak)) return;
      throw oorzaak;
    }
    await this.wek(wekking);
  }
}
