const MEESTE_TEKENS = 200;

/** A text as a message shows it: enough to know which one it is. */
export const kort = (tekst: string): string =>
  tekst.length > MEESTE_TEKENS ? `${tekst.slice(0, MEESTE_TEKENS)}…` : tekst;
