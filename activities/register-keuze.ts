/** Which version of a protocol holds on a day. */
import type { Dag } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { Protocolkeuze } from '../protocol/index.ts';

/** What decides whether a version holds. A version that was withdrawn is none. */
export interface Geldigheid {
  naam: string;
  geldigVanaf: Dag;
  /** Of two versions from the same day the last one that was registered holds. */
  volgnummer: number;
}

const later = (a: Geldigheid, b: Geldigheid): boolean =>
  a.geldigVanaf === b.geldigVanaf ? a.volgnummer > b.volgnummer : a.geldigVanaf > b.geldigVanaf;

/**
 * The version of a protocol that is in force on a day: the last one that had begun. Before the first one began the first
 * one holds, for every case has to be handled in some way. Null when there is none of that name.
 */
export function vanKracht<V extends Geldigheid>(versies: readonly V[], naam: string, dag: Dag): V | null {
  const eigen = versies.filter((versie) => versie.naam === naam);
  const eerste = eigen.map(({ geldigVanaf }) => geldigVanaf).sort()[0] ?? dag;
  const begonnen = eigen.filter(({ geldigVanaf }) => geldigVanaf <= (dag > eerste ? dag : eerste));
  return begonnen.reduce<V | null>((tot, versie) => (tot === null || later(versie, tot) ? versie : tot), null);
}

export interface Registerversie extends Geldigheid {
  protocol: Protocol;
}

/** The protocols as they were at one moment; what changes after that is in the next one. */
export class Registerkeuze implements Protocolkeuze {
  readonly #versies: readonly Registerversie[];

  constructor(versies: readonly Registerversie[]) {
    this.#versies = versies;
  }

  /**
   * That of the region of the municipality, else the national one, as it is in force on the day that a decision is about.
   * @throws when no national protocol is in force
   */
  voor(gemeente: string | null, dag: Dag): Protocol {
    const namen = [...new Set(this.#versies.map(({ naam }) => naam))];
    const geldig = namen.flatMap((naam) => vanKracht(this.#versies, naam, dag) ?? []);
    const vanRegio = geldig.filter(({ protocol }) => gemeente !== null && protocol.gemeenten.includes(gemeente));
    const landelijk = geldig.filter(({ protocol }) => protocol.gemeenten.length === 0);
    const [gekozen] = [...vanRegio, ...landelijk];
    if (!gekozen)
      throw new Error('Er is geen landelijk protocol van kracht: neem er een in gebruik met npm run protocol');
    return gekozen.protocol;
  }
}
