/** One of the codes that mean something in an address, as somebody may have typed it. */
export const bekend = <C extends string>(codes: readonly C[], waarde: unknown): C | undefined =>
  codes.find((code) => code === waarde);
