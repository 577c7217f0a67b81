/** The protocols that are in force, as the database keeps them; read again only when something changed. */
import { Prisma } from '../prisma/generated/client.ts';
import type { Databank } from './grootboek.ts';
import { leesProtocol } from './protocol.ts';
import { Registerkeuze } from './register-keuze.ts';

/**
 * Grows with every version that takes force and with every one that is withdrawn. It goes along in a question that is asked
 * anyhow, so knowing that nothing changed takes no trip to the database of its own (docs/adr/0007).
 */
export const MERK = Prisma.sql`(select (count(*) + count(ingetrokken_op))::int from protocolversie)`;

interface Rij {
  hash: string;
  naam: string;
  geldig_vanaf: string;
  volgnummer: number;
  document: string;
}

export class Protocolregister {
  #merk: number | null = null;
  #keuze = new Registerkeuze([]);
  /** A document never changes, so neither does the protocol that was made of it. */
  readonly #gelezen = new Map<string, ReturnType<typeof leesProtocol>>();

  /** The protocols as they are. @param merk what {@link MERK} gave */
  async bij(db: Databank, merk: number): Promise<Registerkeuze> {
    if (merk === this.#merk) return this.#keuze;
    const rijen = await db.$queryRaw<Rij[]>`
      select v.hash, v.naam, v.geldig_vanaf, v.volgnummer, p.document
      from protocolversie v join protocol p using (hash) where v.ingetrokken_op is null`;
    const keuze = new Registerkeuze(
      rijen.map((rij) => ({
        naam: rij.naam,
        geldigVanaf: rij.geldig_vanaf,
        volgnummer: rij.volgnummer,
        protocol: this.#lees(rij),
      })),
    );
    // what was read is at least as new as the mark: were it newer, the next mark says so
    this.#merk = merk;
    this.#keuze = keuze;
    return keuze;
  }

  /** The same for who asks the database nothing else. */
  async nu(db: Databank): Promise<Registerkeuze> {
    const [rij] = await db.$queryRaw<{ merk: number }[]>`select ${MERK} as merk`;
    return this.bij(db, rij?.merk ?? 0);
  }

  #lees({ hash, document }: Rij): ReturnType<typeof leesProtocol> {
    const protocol = this.#gelezen.get(hash) ?? leesProtocol(hash, document);
    this.#gelezen.set(hash, protocol);
    return protocol;
  }
}
