import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Resolves when a part works, rejects when it does not; the reason goes into the log of the caller, never over HTTP. */
export type Controle = () => Promise<unknown>;

/** What a part or the whole is worth: `goed` or `stuk`. */
export interface Bevinding {
  readonly status: 'goed' | 'stuk';
  readonly controles: Readonly<Record<string, 'goed' | 'stuk'>>;
}

/** A check that hangs is a check that failed: an orchestrator waits some seconds at most. */
const GEDULD_MS = 3_000;

async function isGoed(controle: Controle): Promise<'goed' | 'stuk'> {
  let wekker: NodeJS.Timeout | undefined;
  const teLaat = new Promise<'stuk'>((af) => {
    wekker = setTimeout(() => {
      af('stuk');
    }, GEDULD_MS);
  });
  try {
    return await Promise.race([controle().then(() => 'goed' as const), teLaat]);
  } catch {
    return 'stuk';
  } finally {
    clearTimeout(wekker);
  }
}

/** Carries out named checks side by side, each for 3 seconds at most. Never rejects. */
export async function onderzoek(controles: Readonly<Record<string, Controle>>): Promise<Bevinding> {
  const namen = Object.keys(controles);
  const uit = await Promise.all(Object.values(controles).map(isGoed));
  return {
    status: uit.every((u) => u === 'goed') ? 'goed' : 'stuk',
    controles: Object.fromEntries(namen.map((naam, i) => [naam, uit[i] ?? 'stuk'])),
  };
}

/** A health server that runs; `port` is the port that it got. */
export interface Gezondheid {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Serves `/health/live` (the process answers: 200) and `/health/ready` (every check passes: 200, else 503) for a process
 * that has no other HTTP. Rejects when the port is taken.
 * @param port 0 lets the system choose
 */
export async function startGezondheid(
  port: number,
  host: string,
  controles: Readonly<Record<string, Controle>>,
): Promise<Gezondheid> {
  const server = createServer((vraag, antwoord) => {
    const geef = (code: number, lichaam: unknown) => {
      antwoord.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      antwoord.end(JSON.stringify(lichaam));
    };
    if (vraag.url === '/health/live') geef(200, { status: 'goed' });
    else if (vraag.url === '/health/ready') {
      void onderzoek(controles).then((b) => {
        geef(b.status === 'goed' ? 200 : 503, b);
      });
    } else geef(404, { status: 'onbekend' });
  });
  await new Promise<void>((af, fout) => {
    server.once('error', fout).listen(port, host, af);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((af) => {
        server.close(() => {
          af();
        });
        server.closeAllConnections();
      }),
  };
}
