/**
 * What a ledger or an export holds may be made to write over an answer on a terminal: as JSON writes control characters and
 * line breaks they are harmless, and within JSON they mean the same.
 */
export const zonderStuurtekens = (tekst: string): string =>
  tekst.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (teken) =>
    Array.from({ length: teken.length }, (_, i) => `\\u${teken.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
