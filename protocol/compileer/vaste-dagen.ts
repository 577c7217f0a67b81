/** Compiles vaste-dagen.yaml: the days of the year by which something has to be done. */
import type { VasteDag } from '../../mas/protocol.ts';
import { NODIGE_VASTE_DAGEN, VRIJE_VASTE_DAGEN } from '../../mas/stappenplan.ts';
import type { Bestand } from './bestand.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import { vasteDagSchema } from './schema.ts';
import { toetsTabel } from './toets.ts';

export function compileerVasteDagen(
  bestand: Bestand,
  basis: Record<string, VasteDag> | null,
): Record<string, VasteDag> {
  const eigen = toetsTabel(bestand, vasteDagSchema);
  const uit = neemOver(bestand, eigen, basis);
  if (bestand.bevindingen.length === 0) toetsGebruik(bestand, [...NODIGE_VASTE_DAGEN, ...VRIJE_VASTE_DAGEN]);
  return uit;
}
