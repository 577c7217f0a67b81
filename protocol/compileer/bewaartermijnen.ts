/** Compiles bewaartermijnen.yaml: how long what is kept. */
import { type Bewaarregel, NODIGE_BEWAARTERMIJNEN } from '../../mas/bewaren/regels.ts';
import type { Bestand } from './bestand.ts';
import { neemOver, toetsGebruik } from './overname.ts';
import { bewaarregelSchema } from './schema.ts';
import { toetsTabel } from './toets.ts';

export function compileerBewaartermijnen(
  bestand: Bestand,
  basis: Record<string, Bewaarregel> | null,
): Record<string, Bewaarregel> {
  const uit = neemOver(bestand, toetsTabel(bestand, bewaarregelSchema), basis);
  if (bestand.bevindingen.length > 0) return uit;
  toetsGebruik(bestand, NODIGE_BEWAARTERMIJNEN);
  for (const sleutel of NODIGE_BEWAARTERMIJNEN.filter((nodig) => !Object.hasOwn(uit, nodig)))
    bestand.meld([], `de bewaartermijn ${sleutel} ontbreekt`, 'Zet hem erbij: daarmee wordt gerekend');
  return uit;
}
