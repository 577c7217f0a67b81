import { schrijfDatum } from './datum.ts';
import { nl } from './teksten/nl.ts';

const DAG = /\b\d{4}-\d{2}-\d{2}\b/g;
const TE_LANG = /^is te lang: hoogstens (\d+) tekens\.?$/;
/** Says something of the field, so that the name of the field can come before it; anything else is a sentence already. */
const GEZEGDE = /^(is|bevat|bestaat|past|hoort|ligt|ontbreekt|mag|moet)\b/;

/**
 * What the API has against a field, as a sentence of its own and with dates as people write them.
 * @param label the name of the field as a person knows it, for what is no sentence without it
 */
export function alsZin(fout: string, label?: string): string {
  const [, tekens] = TE_LANG.exec(fout) ?? [];
  if (tekens !== undefined) return nl.ui.teLang(Number(tekens).toLocaleString('nl'));
  const leesbaar = fout.replaceAll(DAG, (dag) => schrijfDatum(dag)).replace(/\.$/, '');
  return `${metHoofdletter(GEZEGDE.test(leesbaar) ? `${onderwerpVan(label)}${leesbaar}` : leesbaar)}.`;
}

/** A question is no subject of a sentence. */
const onderwerpVan = (label = ''): string =>
  label === '' ? '' : `${label.endsWith('?') ? nl.ui.watHierStaat : label} `;

const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
