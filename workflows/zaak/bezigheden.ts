import type { Bezigheid } from '../../mas/bezigheden.ts';

/**
 * What has to go out, derived from the dossier like the timers. It runs outside the slot, so a channel that is down for
 * a week holds up nothing. Nothing is cancelled: the activity looks at each attempt whether it is still wanted, and
 * what did go out is always booked.
 */
export class Bezigheden {
  private readonly lopend = new Set<string>();
  private gewenst: Bezigheid[] = [];
  private readonly doe: (bezigheid: Bezigheid) => Promise<unknown>;

  constructor(doe: (bezigheid: Bezigheid) => Promise<unknown>) {
    this.doe = doe;
  }

  get geen(): boolean {
    return this.lopend.size === 0;
  }

  volg(teDoen: Bezigheid[]): void {
    this.gewenst = teDoen;
    for (const bezigheid of teDoen) if (!this.lopend.has(bezigheid.sleutel)) void this.begin(bezigheid);
  }

  private async begin(bezigheid: Bezigheid): Promise<void> {
    this.lopend.add(bezigheid.sleutel);
    const toen = this.gewenst;
    await this.doe(bezigheid);
    this.lopend.delete(bezigheid.sleutel);
    // it may have been unwanted when it was asked and wanted again since; then nobody else would come back to it
    if (this.gewenst !== toen) this.volg(this.gewenst);
  }
}
