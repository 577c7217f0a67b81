/** Compiles ladders.yaml. */
import type { LadderTrede } from '../../mas/protocol.ts';
import type { Bestand, Pad } from './bestand.ts';
import { neemKaalOver } from './overname.ts';
import { ladderSchema } from './schema.ts';

/** The ladders by their name, over those of the basis; everything that is wrong is noted in the file. */
export const compileerLadders = (
  bestand: Bestand,
  basis: Record<string, LadderTrede[]> | null,
): Record<string, LadderTrede[]> =>
  neemKaalOver(bestand, 'treden', ladderSchema, basis, (treden, pad) => {
    toetsTreden(bestand, pad, treden);
  });

/** Enough to tell which of two rungs comes first. */
const ruwweg = ({ na, eenheid }: Pick<LadderTrede, 'na' | 'eenheid'>): number => (eenheid === 'maanden' ? 30 * na : na);

/** A rung is booked once by its name, and the rungs are climbed in the order of the file. */
function toetsTreden(bestand: Bestand, ladder: Pad, treden: LadderTrede[]): void {
  treden.forEach(({ naam, na, eenheid }, n) => {
    const eerder = treden.slice(0, n);
    if (eerder.some((trede) => trede.naam === naam))
      bestand.meld(
        [...ladder, n, 'naam'],
        `de naam "${naam}" komt in deze ladder al voor`,
        'Geef elke trede een eigen naam',
      );
    const vorige = eerder.at(-1);
    if (vorige !== undefined && ruwweg(vorige) >= ruwweg({ na, eenheid }))
      bestand.meld(
        [...ladder, n, 'na'],
        `${na} komt niet na ${vorige.na}`,
        'Zet de treden oplopend, elk op een eigen dag',
      );
  });
}
