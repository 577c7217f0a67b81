/** Compiles ladders.yaml. */
import type { LadderTrede } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { ladderSchema } from './schema.ts';
import { toets } from './toets.ts';

/** The ladders by their name; everything that is wrong is noted in the file. */
export function compileerLadders(bestand: Bestand): Record<string, LadderTrede[]> {
  const uit: Record<string, LadderTrede[]> = {};
  for (const [naam, waarde] of Object.entries(bestand.tabel())) {
    const treden = toets(bestand, [naam], ladderSchema, waarde);
    if (treden === null) continue;
    toetsTreden(bestand, naam, treden);
    uit[naam] = treden;
  }
  return uit;
}

/** A rung is booked once by its name, and the rungs are climbed in the order of the file. */
function toetsTreden(bestand: Bestand, ladder: string, treden: LadderTrede[]): void {
  treden.forEach(({ naam, na }, n) => {
    const eerder = treden.slice(0, n);
    if (eerder.some((trede) => trede.naam === naam))
      bestand.meld(
        [ladder, n, 'naam'],
        `de naam "${naam}" komt in deze ladder al voor`,
        'Geef elke trede een eigen naam',
      );
    const vorige = eerder.at(-1);
    if (vorige !== undefined && vorige.na >= na)
      bestand.meld(
        [ladder, n, 'na'],
        `${na} komt niet na ${vorige.na}`,
        'Zet de treden oplopend, elk op een eigen dag',
      );
  });
}
