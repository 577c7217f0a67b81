/**
 * The manners of a child process of Schakel's supervisor. The same program also runs on its own (in a container): then
 * there is nobody to report to, and the usual signals stop it.
 */

/** The supervisor leaves its number here, for its children alone. */
export const OUDER = 'SCHAKEL_OUDER';

/** Longer than the ten seconds that a worker may need for the activities at hand. */
const GEDULD_MS = 15_000;

/**
 * Tells the supervisor that this process can do its work.
 * @param wat what the supervisor should know, such as the port that was chosen
 */
export function meldGereed(wat: Readonly<Record<string, unknown>> = {}): void {
  process.send?.({ gereed: true, ...wat });
}

/**
 * Stops this process in an orderly way when its supervisor says so or is gone, however that ended: nothing that Schakel
 * started outlives it. On its own, SIGTERM and Ctrl-C stop it. Asking twice changes nothing; after 15 seconds it ends
 * anyhow.
 * @param stop ends what runs; when it fails or takes too long the process ends with code 1
 */
export function stopMetOuder(stop: () => Promise<void>): void {
  let bezig = false;
  const einde = (): void => {
    if (bezig) return;
    bezig = true;
    setTimeout(() => process.exit(1), GEDULD_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // tsx, too, is a parent with a line to its child; only our own supervisor decides on the order in which things stop.
  // A terminal (Ctrl-C) and a service manager send their signals to the whole family at once.
  const metBewaker = process.env[OUDER] === String(process.ppid);
  for (const signaal of ['SIGTERM', 'SIGINT'] as const) process.on(signaal, metBewaker ? () => undefined : einde);
  if (process.connected) process.on('disconnect', einde);
}
