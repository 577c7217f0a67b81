/**
 * Does something now, and again so many milliseconds after it was done. Gives what stops it; a round that is busy is waited
 * for.
 * @param doe never rejects; asks `magVerder` before each next piece of work
 */
export function startRonde(doe: (magVerder: () => boolean) => Promise<void>, elkeMs: number): () => Promise<void> {
  let stil = false;
  let wekker: NodeJS.Timeout | undefined;
  let ronde = Promise.resolve();
  const begin = (): void => {
    ronde = doe(() => !stil).then(() => {
      if (!stil) wekker = setTimeout(begin, elkeMs);
    });
  };
  begin();
  return async () => {
    stil = true;
    clearTimeout(wekker);
    await ronde;
  };
}
