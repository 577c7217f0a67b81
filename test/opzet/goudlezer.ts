/** The golden cases, as a replay that compares takes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Schakel } from '../../activities/keten.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Run } from '../../worker/audit/herspelen/herspeel.ts';
import type { Grootboek } from '../../worker/audit/herspelen/metgrootboek.ts';

export interface Goudzaak {
  runs: Run[];
  grootboek: Grootboek;
}

const GOUD = fileURLToPath(new URL('../goud/', import.meta.url));

export const goudnamen = (): string[] => readdirSync(GOUD);

/** Histories of its runs, the first one first, with its ledger. */
export function leesGoud(naam: string): Goudzaak {
  const plek = join(GOUD, naam);
  const schakels = JSON.parse(readFileSync(join(plek, 'grootboek.json'), 'utf8')) as Schakel[];
  const { zaakId } = JSON.parse(schakels[0]?.kop ?? '') as Gebeurtenis;
  const bestanden = readdirSync(plek).filter((b) => b.startsWith('geschiedenis-'));
  const runs = bestanden.sort().map((bestand, i) => ({
    workflowId: zaakId,
    runId: String(i + 1),
    geschiedenis: JSON.parse(readFileSync(join(plek, bestand), 'utf8')) as unknown,
  }));
  return { runs, grootboek: { zaakId, schakels, opdrachten: new Map() } };
}
