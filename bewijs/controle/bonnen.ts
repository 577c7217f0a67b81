/** Recomputes the receipts of an export, each with the tables of the protocol that it was decided under. */
import { sha256 } from '../../activities/keten.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { nareken } from '../../protocol/nareken.ts';
import type { Uitvoer } from '../formaat.ts';
import type { Bevinding } from './bevinding.ts';

export type Bongebeurtenis = GebeurtenisVan<'BeslissingGewogen'>;

export interface Bonnenuitslag {
  nagerekend: number;
  /** Receipts of which the input was destroyed: the chain holds, and nobody can know any more what was asked. */
  vernietigd: number;
  bevindingen: Bevinding[];
}

/** In a ledger and with texts that were found whole: else a receipt proves nothing. */
export function keurBonnen({ delen }: Uitvoer, gebeurtenissen: readonly Gebeurtenis[]): Bonnenuitslag {
  const uit: Bonnenuitslag = { nagerekend: 0, vernietigd: 0, bevindingen: [] };
  const teksten = new Map(delen.inhoud.map(({ id, tekst }) => [id, tekst]));
  const protocollen = new Map(delen.protocollen.map((protocol) => [protocol.hash, protocol.document]));
  for (const g of gebeurtenissen) {
    if (g.soort !== 'BeslissingGewogen') continue;
    const tekst = teksten.get(g.inhoud?.id ?? '');
    const fout = tekst === undefined ? null : rekenNa(g, tekst, protocollen.get(g.protocol));
    if (fout !== null) {
      const wat = `gebeurtenis ${g.nr} (${g.gegevens.besluit}): ${fout}`;
      uit.bevindingen.push({ pad: ['delen', 'grootboek', g.nr - 1], wat, aard: 'bron' });
    }
    uit[tekst === undefined ? 'vernietigd' : 'nagerekend'] += 1;
  }
  return uit;
}

/**
 * How the outcome or the rules differ from the receipt, or null.
 * @param tekst what the decision was asked, as the inhoud of the event holds it
 * @param document the protocol that it was decided under, as it is kept
 */
function rekenNa(g: Bongebeurtenis, tekst: string, document: string | undefined): string | null {
  if (document === undefined) return `het protocol ${g.protocol} ontbreekt`;
  if (sha256(document) !== g.protocol) return `het protocol ${g.protocol} is veranderd`;
  const gevraagd = leesInvoer(tekst);
  if (gevraagd === null) return 'wat is voorgelegd, is niet te lezen';
  return nareken(g.gegevens, gevraagd, JSON.parse(document) as Protocol);
}

function leesInvoer(tekst: string): Record<string, Waarde> | null {
  try {
    return (JSON.parse(tekst) as { invoer: Record<string, Waarde> }).invoer;
  } catch {
    return null;
  }
}
