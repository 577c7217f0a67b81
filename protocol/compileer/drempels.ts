/** Compiles drempels.yaml: the numbers that rules and decision tables compare with. */
import type { Drempel } from '../../mas/protocol.ts';
import { NODIGE_DREMPELS } from '../../mas/stappenplan.ts';
import type { Bestand } from './bestand.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import type { Protocolmap } from './protocolmap.ts';
import { drempelSchema } from './schema.ts';
import type { Tabelmodellen } from './tabellen.ts';
import { toetsTabel } from './toets.ts';

export const compileerDrempels = (bestand: Bestand, basis: Record<string, Drempel> | null): Record<string, Drempel> =>
  neemOver(bestand, toetsTabel(bestand, drempelSchema), basis);

/**
 * Whether every threshold that is needed is there, and the others say what they are for. Of a file or a table that is wrong
 * in other ways it is not sure what is needed.
 */
export function toetsDrempels(map: Protocolmap, drempels: Record<string, Drempel>, tabellen: Tabelmodellen): void {
  const bestand = map.gelezen('drempels.yaml');
  if (!bestand || bestand.bevindingen.length > 0 || map.heeftTabelfouten) return;
  toetsGebruik(bestand, [
    ...NODIGE_DREMPELS,
    ...Object.values(tabellen).flatMap((tabel) => Object.keys(tabel.drempels)),
  ]);
  for (const sleutel of NODIGE_DREMPELS.filter((nodig) => !Object.hasOwn(drempels, nodig)))
    bestand.meld([], `de drempel ${sleutel} ontbreekt`, 'Zet hem erbij: een zaak rekent ermee');
}
