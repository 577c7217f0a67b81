import type { Moment } from '../../mas/datum.ts';

/** The only place where a case reads a clock. `verschuiving` is 0 in production; a trial case lives at another time. */
export class Klok {
  private readonly verschuiving: number;

  constructor(verschuiving: number) {
    this.verschuiving = verschuiving;
  }

  /** Now, for this case: the time of the workflow task, the same at every replay. */
  nu(): Moment {
    return Date.now() + this.verschuiving;
  }

  /** A moment on the clock of the server, as this case lives it. */
  van(opServer: Moment): Moment {
    return opServer + this.verschuiving;
  }
}
