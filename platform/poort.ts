import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below the ports that systems hand out to outgoing connections: a server that is started again must find its own port
 * free, and not lent out to somebody's browser in the meantime.
 */
const LAAGSTE = 15_000;
const HOOGSTE = 32_000;

/** Whether a port can be listened on now. */
export async function isVrij(poort: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(poort, host);
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    if (server.listening) {
      server.close();
      await once(server, 'close');
    }
  }
}

/** Ports on this machine that nobody listens on at this moment, all different. */
export async function vrijePoorten(aantal: number): Promise<number[]> {
  const gekozen = new Set<number>();
  while (gekozen.size < aantal) {
    const poort = LAAGSTE + Math.floor(Math.random() * (HOOGSTE - LAAGSTE));
    if (!gekozen.has(poort) && (await isVrij(poort))) gekozen.add(poort);
  }
  return [...gekozen];
}

/** Whether all these ports can be listened on now. */
export async function zijnVrij(poorten: readonly number[]): Promise<boolean> {
  return (await Promise.all(poorten.map((poort) => isVrij(poort)))).every(Boolean);
}
