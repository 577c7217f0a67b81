/** Compiles instellingen.yaml: how the open questions of the law and the method are read. */
import type { Instelling } from '../../mas/protocol.ts';
import { NODIGE_INSTELLINGEN } from '../../mas/stappenplan.ts';
import type { Bestand } from './bestand.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import { instellingSchema } from './schema.ts';
import { toetsSleutel, toetsTabel } from './toets.ts';

const HOORT = { waarde: 'een van de keuzes' };

export function compileerInstellingen(
  bestand: Bestand,
  basis: Record<string, Instelling> | null,
): Record<string, Instelling> {
  const eigen = toetsTabel(bestand, instellingSchema, HOORT);
  for (const [sleutel, instelling] of Object.entries(eigen)) {
    toetsSleutel(bestand, sleutel, 'halt/telperiode');
    toetsKeuzes(bestand, sleutel, instelling, basis?.[sleutel]);
  }
  const uit = neemOver(bestand, eigen, basis);
  if (bestand.bevindingen.length > 0) return uit;
  toetsGebruik(bestand, NODIGE_INSTELLINGEN);
  for (const sleutel of NODIGE_INSTELLINGEN.filter((nodig) => !Object.hasOwn(uit, nodig)))
    bestand.meld([], `de instelling ${sleutel} ontbreekt`, 'Zet haar erbij: een zaak vraagt ernaar');
  return uit;
}

/** The rules know the codes of the national setting and no others, so a region chooses out of those. */
function toetsKeuzes(
  bestand: Bestand,
  sleutel: string,
  { waarde, keuzes }: Instelling,
  landelijk: Instelling | undefined,
): void {
  const codes = Object.keys(keuzes);
  if (codes.length < 2)
    bestand.meld([sleutel, 'keuzes'], 'hier valt niets te kiezen', 'Zet er minstens twee keuzes bij');
  if (!codes.includes(waarde))
    bestand.meld([sleutel, 'waarde'], `"${waarde}" is geen van de keuzes`, `Kies uit ${codes.join(', ')}`);
  const bekend = Object.keys(landelijk?.keuzes ?? keuzes);
  for (const vreemd of codes.filter((code) => !bekend.includes(code)))
    bestand.meld([sleutel, 'keuzes', vreemd], 'deze keuze is landelijk niet bekend', `Kies uit ${bekend.join(', ')}`);
}
