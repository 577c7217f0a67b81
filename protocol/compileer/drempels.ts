/** Compiles drempels.yaml: the numbers that rules and decision tables compare with. */
import type { Drempel } from '../../mas/protocol.ts';
import { NODIGE_DREMPELS, VRIJE_DREMPELS } from '../../mas/stappenplan.ts';
import type { Bestand } from './bestand.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import type { Protocolmap } from './protocolmap.ts';
import { drempelSchema } from './schema.ts';
import type { Tabelmodellen } from './tabellen.ts';
import { toetsTabel } from './toets.ts';

/** Of everything else that is counted, nothing at all is no threshold: then a rule would always hold. */
const MAG_NUL: readonly string[] = ['euro'];

/** Bounds, the lower one first. */
const GRENZEN: readonly (readonly [onder: string, boven: string])[] = [
  ['halt/ondergrens-uren', 'halt/bovengrens'],
  ['halt/ondergrens-keer', 'halt/bovengrens-keer'],
  ['halt/ondergrens-som', 'halt/bovengrens'],
];

export function compileerDrempels(bestand: Bestand, basis: Record<string, Drempel> | null): Record<string, Drempel> {
  const eigen = toetsTabel(bestand, drempelSchema);
  for (const [sleutel, { waarde, eenheid }] of Object.entries(eigen))
    if (waarde === 0 && !MAG_NUL.includes(eenheid))
      bestand.meld([sleutel, 'waarde'], `0 ${eenheid} is altijd al bereikt`, 'Hier hoort een getal boven 0');
  const uit = neemOver(bestand, eigen, basis);
  for (const [onder, boven] of GRENZEN) toetsGrenzen(bestand, uit, onder, boven, Object.hasOwn(eigen, onder));
  return uit;
}

/** @param eigenOnder whether the file itself says the lower bound: what it says is what has to be mended */
function toetsGrenzen(
  bestand: Bestand,
  drempels: Record<string, Drempel>,
  onder: string,
  boven: string,
  eigenOnder: boolean,
): void {
  const [laag, hoog] = [drempels[onder], drempels[boven]];
  if (!laag || !hoog || laag.waarde <= hoog.waarde) return;
  const wat = `${onder} (${laag.waarde}) ligt boven ${boven} (${hoog.waarde})`;
  bestand.meld([eigenOnder ? onder : boven, 'waarde'], wat, 'Zet de ondergrens niet boven de bovengrens');
}

/**
 * Whether every threshold that is needed is there, and the others say what they are for. Of a file or a table that is wrong
 * in other ways it is not sure what is needed.
 */
export function toetsDrempels(map: Protocolmap, drempels: Record<string, Drempel>, tabellen: Tabelmodellen): void {
  const bestand = map.gelezen('drempels.yaml');
  if (!bestand || bestand.bevindingen.length > 0 || map.heeftTabelfouten) return;
  toetsGebruik(bestand, [
    ...NODIGE_DREMPELS,
    ...VRIJE_DREMPELS,
    ...Object.values(tabellen).flatMap((tabel) => Object.keys(tabel.drempels)),
  ]);
  for (const sleutel of NODIGE_DREMPELS.filter((nodig) => !Object.hasOwn(drempels, nodig)))
    bestand.meld([], `de drempel ${sleutel} ontbreekt`, 'Zet hem erbij: een zaak rekent ermee');
}
