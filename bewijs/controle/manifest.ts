/** Every row against the manifest, and the manifest against its signature. */
import { sha256 } from '../../activities/keten.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { DEELNAMEN, inStukken, type Uitvoer } from '../formaat.ts';
import { isOndertekend } from '../ondertekening.ts';
import type { Bevinding } from './bevinding.ts';
import type { Gekeurdesleutel } from './sleutels.ts';

export function keurManifest(
  { delen, manifest, handtekening }: Uitvoer,
  sleutels: readonly Gekeurdesleutel[],
): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  const zeg = (pad: Bevinding['pad'], wat: string): void => {
    bevindingen.push({ pad, wat, aard: 'bestand' });
  };
  const teksten: string[] = [];
  for (const naam of DEELNAMEN) {
    const [deel, hashes] = [delen[naam], manifest.delen[naam]];
    if (!deel && !hashes) continue;
    const rijen = (deel ?? []).map(canoniek);
    if (deel) teksten.push(`"${naam}":[${rijen.join(',')}]`);
    const anders = rijen.findIndex((rij, i) => sha256(rij) !== hashes?.[i]);
    if (anders >= 0) zeg(['delen', naam, anders], 'dit is niet wat er is ondertekend');
    else if (rijen.length < (hashes?.length ?? 0))
      zeg(['delen', naam], `hier ontbreekt rij ${rijen.length + 1} en wat daarna komt`);
  }
  for (const naam of Object.keys(manifest.delen))
    if (!(DEELNAMEN as readonly string[]).includes(naam)) zeg(['manifest', 'delen', naam], 'dit deel bestaat niet');
  const { omvang, stukken } = inStukken(Buffer.from(`{${teksten.join(',')}}`));
  if (omvang !== manifest.omvang || canoniek(stukken) !== canoniek(manifest.stukken))
    zeg(['manifest', 'stukken'], 'de delen zijn niet wat er is ondertekend');
  const laatste = sleutels.at(-1);
  if (laatste?.vingerafdruk !== manifest.sleutel)
    zeg(['manifest', 'sleutel'], 'de uitvoer is niet ondertekend met de laatste van zijn sleutels');
  if (!laatste || !isOndertekend(laatste.publiek, canoniek(manifest), handtekening))
    zeg(['handtekening'], 'de handtekening hoort niet bij deze inhoud');
  return bevindingen;
}
