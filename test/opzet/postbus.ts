/** For tests: a mail relay and a webhook of a partner, that fail as often as they are told to. They count; they know no clock. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What goes wrong with the next ones, in order; after that all goes well. */
export type Mailstoring =
  | { bij: 'ontvanger' | 'inhoud'; code: number }
  /**
   * The connection breaks before the final dot was read, or after the mail was taken in and before that was said; or it is
   * taken in, and nothing is ever said.
   */
  | { bij: 'voor-de-punt' | 'na-de-punt' | 'zwijgt' };

export interface Postbus {
  url: string;
  /** Everything that was taken in, also when the sender never heard of it. */
  post: Email[];
  storingen: Mailstoring[];
  pogingen: number;
  stop(): Promise<void>;
}

const fout = (code: number): Error => Object.assign(new Error('verzonnen storing'), { responseCode: code });

/** @param tls after STARTTLS, or from the first byte; nobody vouches for the certificate */
export async function startPostbus({ tls }: { tls?: 'starttls' | 'meteen' } = {}): Promise<Postbus> {
  const bus: Omit<Postbus, 'url' | 'stop'> = { post: [], storingen: [], pogingen: 0 };
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    secure: tls === 'meteen',
    ...(!tls && { disabledCommands: ['STARTTLS'] }),
    onRcptTo: (_adres, _sessie, klaar) => {
      bus.pogingen += 1;
      const [storing] = bus.storingen;
      if (storing?.bij === 'ontvanger') {
        bus.storingen.shift();
        klaar(fout(storing.code));
      } else klaar();
    },
    onData: (stroom, sessie, klaar) => {
      const storing = bus.storingen.shift();
      const hangOp = (): void => {
        for (const verbinding of server.connections) if (verbinding.session.id === sessie.id) verbinding.close();
      };
      if (storing?.bij === 'voor-de-punt') {
        hangOp();
        return;
      }
      const delen: Buffer[] = [];
      stroom.on('data', (deel: Buffer) => delen.push(deel));
      stroom.on('end', () => {
        if (storing?.bij === 'inhoud') {
          klaar(fout(storing.code));
          return;
        }
        void PostalMime.parse(Buffer.concat(delen)).then((mail) => {
          bus.post.push(mail);
          if (!storing) klaar();
          else if (storing.bij === 'na-de-punt') hangOp();
        });
      });
    },
  });
  // a connection that breaks is what this is about
  server.on('error', () => undefined);
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(bus, {
    url: `${tls === 'meteen' ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((af) => {
        server.close(af);
      }),
  });
}

/**
 * An answer; or the event is taken in, and the connection breaks (`hang-op`) or nothing is ever said (`zwijg`). `na` holds
 * it back until then.
 */
export type Webhookstoring = { status: number; wacht?: number } | 'hang-op' | 'zwijg' | { na: Promise<Webhookstoring> };

export interface Luisteraar {
  url: string;
  /** Every request, whatever was answered. */
  ontvangen: { id: string; koppen: IncomingHttpHeaders; lichaam: string }[];
  /** The ids of what was taken in, also when the sender never heard of it: an answer of 500 says that it was not. */
  aangenomen: string[];
  storingen: Webhookstoring[];
  stop(): Promise<void>;
}

/** @param neemAan takes it in, before anything is said */
function antwoord(
  req: IncomingMessage,
  res: ServerResponse,
  neemAan: () => void,
  storing: Webhookstoring = { status: 204 },
): void {
  if (typeof storing === 'object' && 'na' in storing) {
    void storing.na.then((dan) => {
      antwoord(req, res, neemAan, dan);
    });
    return;
  }
  if (typeof storing === 'string' || storing.status < 300) neemAan();
  if (storing === 'hang-op') req.socket.destroy();
  else if (storing !== 'zwijg')
    res.writeHead(storing.status, storing.wacht === undefined ? {} : { 'retry-after': String(storing.wacht) }).end();
}

export async function startLuisteraar(): Promise<Luisteraar> {
  const uit: Omit<Luisteraar, 'url' | 'stop'> = { ontvangen: [], aangenomen: [], storingen: [] };
  const server = createServer((req, res) => {
    let lichaam = '';
    req.on('data', (deel: Buffer) => (lichaam += deel.toString()));
    req.on('end', () => {
      const id = String(req.headers['webhook-id']);
      uit.ontvangen.push({ id, koppen: req.headers, lichaam });
      antwoord(req, res, () => uit.aangenomen.push(id), uit.storingen.shift());
    });
  });
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  return Object.assign(uit, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((af) =>
        server.close(() => {
          af();
        }),
      );
    },
  });
}
