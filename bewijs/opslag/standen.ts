/** Where a case stood in the anchors, with the path of its leaf to the root. */
import type { Databank } from '../../activities/grootboek.ts';
import type { Schakel } from '../../activities/keten.ts';
import { ankerblad } from '../anker.ts';
import type { Delen } from '../formaat.ts';
import { Boom } from '../merkle.ts';
import type { Bewaardanker } from './veranker.ts';

interface Blad {
  anker: number;
  plaats: number;
  blad: Uint8Array;
}

/** The anchors from the first one that holds the case up to the newest; none when it is in none yet. */
export const leesAnkers = (db: Databank, zaakId: string): Promise<Bewaardanker[]> =>
  db.$queryRaw<Bewaardanker[]>`
    select nr, dag, kop, hash, handtekening from anker
    where nr >= (select min(b.anker) from ankerzaak a join ankerblad b on b.plaats = a.plaats where a.zaak_id = ${zaakId})
    order by nr`;

/** A line for each anchor: whoever kept one, of whatever day, gets to see where the case stood in it. */
export async function leesStanden(
  db: Databank,
  zaakId: string,
  ankers: readonly Bewaardanker[],
  grootboek: readonly Schakel[],
): Promise<Delen['standen']> {
  const [plek] = await db.$queryRaw<{ plaats: number; zout: string }[]>`
    select plaats, zout from ankerzaak where zaak_id = ${zaakId}`;
  const [eerste, laatste] = [ankers[0], ankers.at(-1)];
  if (!plek || !eerste || !laatste) return [];
  const { plaats, zout } = plek;
  const nummers = new Map(grootboek.map(({ nr, hash }) => [ankerblad(zout, nr, hash).toString('hex'), nr]));
  const boom = new Boom();
  for (const { plaats: p, blad } of await leesTot(db, eerste.nr)) boom.zet(p, blad);
  const later = await leesNa(db, eerste.nr, laatste.nr);
  const standen: Delen['standen'] = [];
  let volgende = 0;
  for (const { nr: anker } of ankers) {
    for (let blad = later[volgende]; blad?.anker === anker; blad = later[(volgende += 1)])
      boom.zet(blad.plaats, blad.blad);
    // a leaf that no event of the ledger gives shows at once when it is checked
    const nr = nummers.get(Buffer.from(boom.blad(plaats) ?? []).toString('hex')) ?? grootboek.length;
    const pad = boom.pad(plaats).map((hash) => Buffer.from(hash).toString('hex'));
    standen.push({ anker, nr, plaats, zout, pad });
  }
  return standen;
}

/** The leaves as an anchor found them. */
const leesTot = (db: Databank, anker: number): Promise<Blad[]> =>
  db.$queryRaw<Blad[]>`
    select distinct on (plaats) plaats, anker, blad from ankerblad where anker <= ${anker} order by plaats, anker desc`;

const leesNa = (db: Databank, na: number, totEnMet: number): Promise<Blad[]> =>
  db.$queryRaw<Blad[]>`
    select plaats, anker, blad from ankerblad where anker > ${na} and anker <= ${totEnMet} order by anker, plaats`;
