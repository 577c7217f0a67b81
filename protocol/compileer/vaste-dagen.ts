/** Compiles vaste-dagen.yaml: the days of the year by which something has to be done. */
import type { VasteDag } from '../../mas/protocol.ts';
import type { Bestand } from './bestand.ts';
import { VRIJE_VASTE_DAGEN } from '../../mas/stappenplan.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import { vasteDagSchema } from './schema.ts';
import { toetsTabel } from './toets.ts';

export function compileerVasteDagen(
  bestand: Bestand,
  basis: Record<string, VasteDag> | null,
): Record<string, VasteDag> {
  const eigen = toetsTabel(bestand, vasteDagSchema);
  const uit = neemOver(bestand, eigen, basis);
  if (bestand.bevindingen.length === 0) toetsGebruik(bestand, VRIJE_VASTE_DAGEN);
  return uit;
}
