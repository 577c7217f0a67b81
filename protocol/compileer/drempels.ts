/** Compiles drempels.yaml: the numbers that rules compare with. */
import type { Drempel } from '../../mas/protocol.ts';
import { NODIGE_DREMPELS } from '../../mas/stappenplan.ts';
import type { Bestand } from './bestand.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import { drempelSchema } from './schema.ts';
import { toetsTabel } from './toets.ts';

export function compileerDrempels(bestand: Bestand, basis: Record<string, Drempel> | null): Record<string, Drempel> {
  const eigen = toetsTabel(bestand, drempelSchema);
  const uit = neemOver(bestand, eigen, basis);
  if (bestand.bevindingen.length > 0) return uit;
  toetsGebruik(bestand, eigen, NODIGE_DREMPELS);
  for (const sleutel of NODIGE_DREMPELS.filter((nodig) => !Object.hasOwn(uit, nodig)))
    bestand.meld([], `de drempel ${sleutel} ontbreekt`, 'Zet hem erbij: een zaak rekent ermee');
  return uit;
}
