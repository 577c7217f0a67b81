/** What can go wrong on the way to DUO, for a number of calls: so a test says when it is over, and waits for nothing. */
import { z } from 'zod';

export const storing = z.strictObject({
  /** For how many calls. */
  keer: z.int().min(1).max(1_000),
  /** *weg*: it answers 503 and does nothing · *antwoord-kwijt*: it does what is asked and breaks the connection · *traag*: it answers after `ms`. */
  wijze: z.enum(['weg', 'antwoord-kwijt', 'traag']),
  ms: z.int().min(0).max(60_000).default(0),
  /** Only for statuses of this melding; left out: for whatever is asked. */
  meldingsnummer: z.string().optional(),
});
export type Storing = z.output<typeof storing>;

export class Storingen {
  private lopend: Storing[] = [];

  zet(storing: Storing): void {
    this.lopend.push(storing);
  }

  /** What goes wrong with this call; null when nothing does. Counts it off. */
  neem(meldingsnummer: string | null): Storing | null {
    const deze = this.lopend.find((s) => s.meldingsnummer === undefined || s.meldingsnummer === meldingsnummer);
    if (!deze) return null;
    deze.keer -= 1;
    this.lopend = this.lopend.filter(({ keer }) => keer > 0);
    return deze;
  }
}
