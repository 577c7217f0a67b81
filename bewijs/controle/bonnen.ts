/** Recomputes the receipts: the same tables, asked the same, have to say the same by the same rules. */
import { sha256 } from '../../activities/keten.ts';
import { raadpleeg } from '../../mas/beslis/weeg.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { weegMet } from '../../protocol/weeg.ts';
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
export function rekenNa(g: Bongebeurtenis, tekst: string, document: string | undefined): string | null {
  if (document === undefined) return `het protocol ${g.protocol} ontbreekt`;
  if (sha256(document) !== g.protocol) return `het protocol ${g.protocol} is veranderd`;
  try {
    const { invoer } = JSON.parse(tekst) as { invoer: Record<string, Waarde> };
    const { model, uitkomst, bon } = g.gegevens;
    const nu = raadpleeg(model, Object.keys(uitkomst), invoer, weegMet(JSON.parse(document) as Protocol));
    if (canoniek(nu.uitkomst) !== canoniek(uitkomst))
      return `de uitkomst is ${canoniek(nu.uitkomst)}, en op de bon staat ${canoniek(uitkomst)}`;
    // which was asked first does not matter, so neither does their order
    const opDeBon = (naam: string) => bon.find(({ beslissing }) => beslissing === naam) ?? null;
    const anders = nu.bon.find((regel) => canoniek(regel) !== canoniek(opDeBon(regel.beslissing)));
    if (anders) return `in ${anders.beslissing} gelden andere regels dan op de bon staan`;
    return nu.bon.length === bon.length ? null : 'op de bon staan meer beslissingen dan er zijn genomen';
  } catch (fout) {
    return `niet na te rekenen: ${fout instanceof Error ? fout.message : String(fout)}`;
  }
}
