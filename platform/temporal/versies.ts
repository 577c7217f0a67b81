/** What Schakel was tried with, in one place. docker-compose.yml names the same versions (a test compares them). */

/** Temporal server: `go install go.temporal.io/server/cmd/server@v…`, and the image temporalio/server. */
export const SERVER = '1.32.1';
/** Temporal's command line, whose `server start-dev` holds a server of the same age. */
export const CLI = '1.9.1';
/** Temporal's web interface, for the server built with Go. */
export const SCHERM = '2.54.1';
/** What the server above asks to be built with. */
export const GO_MINSTENS = '1.26.8';
/** From here on a command line holds a server that can skip time in trial cases. */
export const CLI_MINSTENS = '1.9.0';
/** From here on a server can skip time in trial cases. */
export const TIJDSPRINGEN_VANAF = '1.32.0';

/** Whether version `a` is `b` or later; only the numbers count, and what is no version is never late enough. */
export function isMinstens(a: string, b: string): boolean {
  const getallen = (v: string) =>
    /(\d+)\.(\d+)(?:\.(\d+))?/
      .exec(v)
      ?.slice(1)
      .map((n) => Number(n || 0)) ?? [-1];
  const links = getallen(a);
  const rechts = getallen(b);
  const verschil = links.map((n, i) => n - (rechts[i] ?? 0)).find((d) => d !== 0);
  return (verschil ?? 0) >= 0;
}
