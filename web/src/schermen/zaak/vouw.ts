/** A note that is longer than this, in signs, would push the rest of the timeline out of sight. */
const LANG = 400;
/** So much of it stands there before somebody unfolds it. */
const BEGIN = 300;

/** A long text in what is shown and what is folded in, cut between two words; together they are the text as it was. */
export function vouw(tekst: string): [begin: string, rest: string] {
  if (tekst.length <= LANG) return [tekst, ''];
  const begin = /^.*\s/s.exec(tekst.slice(0, BEGIN))?.[0] ?? tekst.slice(0, BEGIN);
  return [begin, tekst.slice(begin.length)];
}
