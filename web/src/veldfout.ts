import { schrijfDatum } from './datum.ts';

const DAG = /\b\d{4}-\d{2}-\d{2}\b/g;

/** What the API has against a field, as a sentence of its own and with dates as people write them. */
export function alsZin(fout: string): string {
  const leesbaar = fout.replaceAll(DAG, (dag) => schrijfDatum(dag)).replace(/\.$/, '');
  return `${leesbaar.charAt(0).toUpperCase()}${leesbaar.slice(1)}.`;
}
