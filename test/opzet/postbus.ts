/** For tests: a mail relay and a webhook of a partner, that fail as often as they are told to. They count; they know no clock. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What goes wrong with the next ones, in order; after that all goes well. */
export type Mailstoring =
  | { bij: 'ontvanger' | 'inhoud'; code: number }
  /** The connection breaks before the final dot was read, or after the mail was taken in and before that was said. */
  | { bij: 'voor-de-punt' | 'na-de-punt' };

export interface Postbus {
  url: string;
  /** Everything that was taken in, also when the sender never heard of it. */
  post: Email[];
  storingen: Mailstoring[];
  pogingen: number;
  stop(): Promise<void>;
}

const fout = (code: number): Error => Object.assign(new Error('verzonnen storing'), { responseCode: code });

export async function startPostbus({ tls = false }: { tls?: boolean } = {}): Promise<Postbus> {
  const bus: Omit<Postbus, 'url' | 'stop'> = { post: [], storingen: [], pogingen: 0 };
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
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
          if (storing) hangOp();
          else klaar();
        });
      });
    },
  });
  // a connection that breaks is what this is about
  server.on('error', () => undefined);
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(bus, {
    url: `smtp://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((af) => {
        server.close(af);
      }),
  });
}

/** An answer; `hang-op` breaks the connection after the event was taken in. */
export type Webhookstoring = { status: number; wacht?: number } | 'hang-op';

export interface Luisteraar {
  url: string;
  ontvangen: { id: string; koppen: IncomingHttpHeaders; lichaam: string }[];
  storingen: Webhookstoring[];
  stop(): Promise<void>;
}

export async function startLuisteraar(): Promise<Luisteraar> {
  const uit: Omit<Luisteraar, 'url' | 'stop'> = { ontvangen: [], storingen: [] };
  const server = createServer((req, res) => {
    let lichaam = '';
    req.on('data', (deel: Buffer) => (lichaam += deel.toString()));
    req.on('end', () => {
      uit.ontvangen.push({ id: String(req.headers['webhook-id']), koppen: req.headers, lichaam });
      const storing = uit.storingen.shift();
      if (storing === 'hang-op') req.socket.destroy();
      else if (storing?.wacht !== undefined)
        res.writeHead(storing.status, { 'retry-after': String(storing.wacht) }).end();
      else res.writeHead(storing?.status ?? 204).end();
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
