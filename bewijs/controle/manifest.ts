/** Every row against the manifest, and the manifest against its signature. */
import { sha256 } from '../../activities/keten.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { type Deelnaam, DEELNAMEN, inStukken, type Uitvoer } from '../formaat.ts';
import { isOndertekend } from '../ondertekening.ts';
import type { Bevinding } from './bevinding.ts';
import type { Gekeurdesleutel } from './sleutels.ts';

/**
 * The manifest says twice what the parts are: by row and by piece. Where it is not what was signed and only one of the two
 * fits, it is the manifest that was changed by accident; who changed a part on purpose can make it look so.
 */
export function keurManifest(uitvoer: Uitvoer, sleutels: readonly Gekeurdesleutel[]): Bevinding[] {
  const laatste = sleutels.at(-1);
  const getekend = !!laatste && isOndertekend(laatste.publiek, canoniek(uitvoer.manifest), uitvoer.handtekening);
  const geschreven = schrijf(uitvoer);
  const [rijen, stukken] = [rijenAnders(uitvoer, geschreven), stukkenAnders(uitvoer, geschreven)];
  const bevindingen = onbekendeDelen(uitvoer);
  if (laatste?.vingerafdruk !== uitvoer.manifest.sleutel)
    bevindingen.push(
      bestand(['manifest', 'sleutel'], 'de uitvoer is niet ondertekend met de laatste van zijn sleutels'),
    );
  if (!getekend && !stukken)
    bevindingen.push(...rijen.map(({ naam, i }) => bestand(['manifest', 'delen', naam, i], HASH_ANDERS)));
  else if (!getekend && stukken && rijen.length === 0) bevindingen.push(bestand(['manifest', ...stukken], HASH_ANDERS));
  else bevindingen.push(...inDelen(uitvoer, rijen, stukken !== null));
  if (!getekend && !bevindingen.some(({ pad }) => pad[0] === 'manifest'))
    bevindingen.push({
      ...bestand(['handtekening'], 'de handtekening hoort niet bij dit manifest: een van beide is veranderd'),
      totEnMet: ['manifest'],
    });
  return bevindingen;
}

const HASH_ANDERS = 'dit hoort niet bij de delen: een van beide is veranderd, waarschijnlijk dit';
const bestand = (pad: Bevinding['pad'], wat: string): Bevinding => ({ pad, wat, aard: 'bestand' });

interface Rij {
  naam: Deelnaam;
  /** The first one that is another than the manifest says. */
  i: number;
}

/** Of each part its rows as they are hashed; a file of version 2 lacks one. */
type Geschreven = ReadonlyMap<Deelnaam, string[]>;

const schrijf = ({ delen }: Uitvoer): Geschreven =>
  new Map(
    DEELNAMEN.flatMap((naam) => {
      const rijen = delen[naam];
      return rijen ? [[naam, rijen.map(canoniek)] as const] : [];
    }),
  );

const rijenAnders = ({ manifest }: Uitvoer, geschreven: Geschreven): Rij[] =>
  DEELNAMEN.flatMap((naam) => {
    const [rijen, hashes] = [geschreven.get(naam) ?? [], manifest.delen[naam] ?? []];
    const anders = rijen.findIndex((rij, i) => sha256(rij) !== hashes[i]);
    const i = anders < 0 ? rijen.length : anders;
    return anders >= 0 || rijen.length < hashes.length ? [{ naam, i }] : [];
  });

/** Where the manifest says otherwise of the text of the parts as a whole; null when it does not. */
function stukkenAnders({ manifest }: Uitvoer, geschreven: Geschreven): Bevinding['pad'] | null {
  const delen = [...geschreven].map(([naam, rijen]) => `"${naam}":[${rijen.join(',')}]`);
  const { omvang, stukken } = inStukken(Buffer.from(`{${delen.join(',')}}`));
  const anders = stukken.findIndex((hash, i) => hash !== manifest.stukken[i]);
  if (anders >= 0) return ['stukken', anders];
  if (stukken.length !== manifest.stukken.length) return ['stukken'];
  return omvang === manifest.omvang ? null : ['omvang'];
}

function inDelen({ delen }: Uitvoer, rijen: readonly Rij[], stukken: boolean): Bevinding[] {
  if (rijen.length === 0) return stukken ? [bestand(['delen'], 'de delen zijn niet wat er is ondertekend')] : [];
  return rijen.map(({ naam, i }) =>
    i < (delen[naam]?.length ?? 0)
      ? bestand(['delen', naam, i], 'dit is niet wat er is ondertekend')
      : bestand(['delen', naam], `hier ontbreekt rij ${i + 1} en wat daarna komt`),
  );
}

const onbekendeDelen = ({ manifest }: Uitvoer): Bevinding[] =>
  Object.keys(manifest.delen)
    .filter((naam) => !(DEELNAMEN as readonly string[]).includes(naam))
    .map((naam) => bestand(['manifest', 'delen', naam], 'dit deel bestaat niet'));
