import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';

/**
 * A socket in front of PGlite, so that every ordinary PostgreSQL client can use it.
 *
 * PGlite is one backend: it can only do one thing at a time, whoever asks. So connections take turns. A turn is never
 * cut short inside a question (parse, bind, execute … sync: two questions mixed give one client the rows of another) nor
 * inside a transaction. @electric-sql/pglite-socket 0.2.17 hands out turns per message, and fails on the first.
 */

const VERSIE_3 = 196_608;
const SSL_VRAAG = 80_877_103;
const GSS_VRAAG = 80_877_104;

/** Messages after which a client waits for ReadyForQuery: query, sync, function call, and the two ends of a copy. */
const EINDE_VAN_VRAAG = new Set(['Q', 'S', 'F', 'c', 'f'].map((letter) => letter.charCodeAt(0)));
const FLUSH = 'H'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);

/** Messages of one client that are carried out in one turn. */
interface Beurt {
  readonly van: Verbinding;
  readonly berichten: Uint8Array[];
  /** The client is in the middle of a question (it sent a flush): nobody else may come between. */
  readonly onaf: boolean;
}

/** Cuts what comes in over one socket into turns. */
class Verbinding {
  private rest: Buffer = Buffer.alloc(0);
  private berichten: Uint8Array[] = [];
  private begonnen = false;
  readonly socket: Socket;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  *lees(stuk: Buffer): Generator<Beurt> {
    this.rest = Buffer.concat([this.rest, stuk]);
    for (;;) {
      const kop = this.begonnen ? 1 : 0;
      if (this.rest.length < kop + 4) return;
      const lengte = kop + this.rest.readInt32BE(kop);
      if (this.rest.length < lengte) return;
      const bericht = this.rest.subarray(0, lengte);
      this.rest = this.rest.subarray(lengte);
      const beurt = this.begonnen ? this.neem(bericht) : this.begin(bericht);
      if (beurt) yield beurt;
    }
  }

  /** The first messages of a connection have no letter: requests for encryption (no, thanks), then the start itself. */
  private begin(bericht: Buffer): Beurt | undefined {
    const code = bericht.length >= 8 ? bericht.readInt32BE(4) : 0;
    if (code === SSL_VRAAG || code === GSS_VRAAG) {
      this.socket.write('N');
      return undefined;
    }
    if (code !== VERSIE_3) {
      // a cancel request, or no PostgreSQL at all
      this.socket.destroy();
      return undefined;
    }
    this.begonnen = true;
    return { van: this, berichten: [bericht], onaf: false };
  }

  private neem(bericht: Buffer): Beurt | undefined {
    const letter = bericht[0] ?? 0;
    if (letter === TERMINATE) {
      this.socket.end();
      return undefined;
    }
    this.berichten.push(bericht);
    if (letter !== FLUSH && !EINDE_VAN_VRAAG.has(letter)) return undefined;
    const berichten = this.berichten;
    this.berichten = [];
    return { van: this, berichten, onaf: letter === FLUSH };
  }
}

/** Hands out turns, first come first served; who has begun something finishes it first. */
class Beurten {
  private rij: Beurt[] = [];
  private aanDeBeurt: Verbinding | undefined;
  private bezig = false;
  private readonly db: PGlite;
  private readonly kapot: (oorzaak: unknown) => void;

  constructor(db: PGlite, kapot: (oorzaak: unknown) => void) {
    this.db = db;
    this.kapot = kapot;
  }

  meldAan(beurt: Beurt): void {
    this.rij.push(beurt);
    void this.werk();
  }

  /** A client is gone: what it asked falls away, and its transaction is rolled back. */
  meldAf(van: Verbinding): void {
    this.rij = this.rij.filter((beurt) => beurt.van !== van);
    void this.werk();
  }

  private async werk(): Promise<void> {
    if (this.bezig) return;
    this.bezig = true;
    try {
      for (;;) {
        if (this.aanDeBeurt?.socket.destroyed) await this.ruimOp();
        const beurt = this.volgende();
        if (!beurt) return;
        await this.voerUit(beurt);
      }
    } catch (oorzaak) {
      // Errors of SQL travel back over the protocol; what is thrown here is the engine itself that broke.
      this.kapot(oorzaak);
    } finally {
      this.bezig = false;
    }
  }

  private volgende(): Beurt | undefined {
    const houder = this.aanDeBeurt;
    const plaats = houder ? this.rij.findIndex((beurt) => beurt.van === houder) : 0;
    return plaats < 0 ? undefined : this.rij.splice(plaats, 1)[0];
  }

  private async voerUit({ van, berichten, onaf }: Beurt): Promise<void> {
    this.aanDeBeurt = van;
    for (const bericht of berichten) {
      await this.db.execProtocolRawStream(bericht, {
        onRawData: (antwoord) => {
          // the bytes lie in the engine's memory, which the next message overwrites
          if (van.socket.writable) van.socket.write(Buffer.from(antwoord));
        },
      });
    }
    if (!onaf && !this.db.isInTransaction()) this.aanDeBeurt = undefined;
  }

  private async ruimOp(): Promise<void> {
    this.aanDeBeurt = undefined;
    // a sync first: the client may have died halfway a question
    await this.db.execProtocolRawStream(Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4), { onRawData: () => undefined });
    if (this.db.isInTransaction()) await this.db.exec('rollback');
  }
}

/** A socket that listens. */
export interface Stekker {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Puts a socket on this machine in front of a PGlite that nobody else uses. Rejects when the port is taken.
 * @param port 0 lets the system choose
 * @param kapot called when the engine itself fails; after that only a new process helps
 */
export async function openStekker(db: PGlite, port: number, kapot: (oorzaak: unknown) => void): Promise<Stekker> {
  const beurten = new Beurten(db, kapot);
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    const verbinding = new Verbinding(socket);
    sockets.add(socket);
    socket.on('data', (stuk) => {
      for (const beurt of verbinding.lees(stuk)) beurten.meldAan(beurt);
    });
    // a client that breaks off is no error here; 'close' follows
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      beurten.meldAf(verbinding);
    });
  });
  await new Promise<void>((af, fout) => {
    server.once('error', fout).listen(port, '127.0.0.1', af);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((af) => {
        server.close(() => {
          af();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
