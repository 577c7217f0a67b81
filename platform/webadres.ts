/** Hosts that mean "every address of this machine": a server listens there, and nobody can go there. */
const OVERAL = ['0.0.0.0', '::'];

/** The address of a server on this machine, for who is on this machine too: an origin, without a slash at the end. */
export function eigenAdres(host: string, port: number): string {
  const naam = OVERAL.includes(host) ? '127.0.0.1' : host;
  return new URL(`http://${naam.includes(':') ? `[${naam}]` : naam}:${port}`).origin;
}
