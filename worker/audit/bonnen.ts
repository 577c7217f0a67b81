/** Recomputes the receipts of an export: the same tables, asked the same, have to say the same by the same rules. */
import { keurKeten, ontvouw, sha256 } from '../../activities/keten.ts';
import type { Waarde } from '../../mas/beslistabel.ts';
import type { Gebeurtenis, GebeurtenisVan } from '../../mas/gebeurtenis.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { zoutHash } from '../../platform/gezouten.ts';
import { nareken } from '../../protocol/nareken.ts';
import type { Uitvoer } from './uitvoer.ts';

type Bongebeurtenis = GebeurtenisVan<'BeslissingGewogen'>;

export interface Bonnenuitslag {
  nagerekend: number;
  /** Receipts of which the input was destroyed: the chain holds, and nobody can know any more what was asked. */
  vernietigd: number;
  /** The first thing that is wrong, in words; null when all is well. */
  fout: string | null;
}

/**
 * Checks the chain first: a receipt proves nothing in a ledger that was changed. Then every text, and every receipt; stops
 * at the first that differs.
 */
export function controleerBonnen(uitvoer: Uitvoer): Bonnenuitslag {
  const uitslag: Bonnenuitslag = { nagerekend: 0, vernietigd: 0, fout: keurKeten(uitvoer.zaakId, uitvoer.grootboek) };
  if (uitslag.fout !== null) return uitslag;
  for (const gebeurtenis of uitvoer.grootboek.map(ontvouw)) {
    const { nr, soort } = gebeurtenis;
    const tekst = tekstVan(uitvoer, gebeurtenis);
    if (tekst?.echt === false) return { ...uitslag, fout: `gebeurtenis ${nr} (${soort}): de tekst is veranderd` };
    if (gebeurtenis.soort !== 'BeslissingGewogen') continue;
    const fout = tekst && reken(uitvoer, gebeurtenis, (JSON.parse(tekst.tekst) as Bontekst).invoer);
    if (fout) return { ...uitslag, fout: `gebeurtenis ${nr} (${gebeurtenis.gegevens.besluit}): ${fout}` };
    uitslag[tekst ? 'nagerekend' : 'vernietigd'] += 1;
  }
  return uitslag;
}

interface Bontekst {
  invoer: Record<string, Waarde>;
}

/** The text of an event, and whether it is the one that the ledger means; null when there is none or it was destroyed. */
function tekstVan({ inhoud }: Uitvoer, { inhoud: ref }: Gebeurtenis): { tekst: string; echt: boolean } | null {
  const rij = ref && inhoud.find(({ id }) => id === ref.id);
  return rij ? { tekst: rij.tekst, echt: zoutHash(rij.zout, rij.tekst) === ref.sha256 } : null;
}

/** How the outcome or the rules differ from the receipt, or null. */
function reken(uitvoer: Uitvoer, g: Bongebeurtenis, invoer: Record<string, Waarde>): string | null {
  const protocol = uitvoer.protocollen.find(({ hash }) => hash === g.protocol);
  if (!protocol) return `het protocol ${g.protocol} ontbreekt`;
  if (sha256(protocol.document) !== protocol.hash) return `het protocol ${protocol.naam} is veranderd`;
  return nareken(g.gegevens, invoer, JSON.parse(protocol.document) as Protocol);
}
