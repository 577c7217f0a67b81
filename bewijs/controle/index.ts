/** Checks an export with nothing but what stands in it, and with what the auditor brought from elsewhere. */
import { type Plek, plekVan, toonPad } from '../json.ts';
import { type Ankeruitslag, keurAnkers } from './ankers.ts';
import { type Bevinding, DOE } from './bevinding.ts';
import { type Bonnenuitslag, keurBonnen } from './bonnen.ts';
import { type Gemisuitslag, keurGemis } from './gemis.ts';
import { type Grootboekuitslag, keurGrootboek } from './grootboek.ts';
import { keurManifest } from './manifest.ts';
import { keurSleutels, type Sleuteluitslag } from './sleutels.ts';
import { lees } from './vorm.ts';
import type { Uitvoer } from '../formaat.ts';

/** What the auditor got from elsewhere; null for what he has not got. */
export interface Verwacht {
  /** Thumbprint of a public key. */
  sleutel: string | null;
  /** SHA-256 of an anchor. */
  anker: string | null;
}

/** Something that is wrong, with its place in the file. */
export interface Fout {
  /** Offset in bytes of what is wrong, or of the smallest thing around it that has a hash of its own; and one past its end. */
  vanaf: number;
  tot: number;
  pad: string;
  wat: string;
  doe: string;
}

/** What holds; there when nothing is wrong. */
export interface Bewezen {
  manifest: Uitvoer['manifest'];
  hoofd: { nr: number; hash: string };
  sleutels: Sleuteluitslag;
  grootboek: Grootboekuitslag & Gemisuitslag;
  ankers: Ankeruitslag;
  bonnen: Bonnenuitslag;
}

export interface Verslag {
  /** `onleesbaar`: it is no export, or so damaged that nothing can be said of what it holds. */
  uitkomst: 'klopt' | 'klopt-niet' | 'onleesbaar';
  /** The first one in the file first. */
  fouten: Fout[];
  bewezen: Bewezen | null;
}

export function controleer(bytes: Buffer, verwacht: Verwacht): Verslag {
  const { json, uitvoer, bevindingen: vormfouten, onleesbaar } = lees(bytes);
  if (!uitvoer)
    return { uitkomst: onleesbaar ? 'onleesbaar' : 'klopt-niet', fouten: plaats(json, vormfouten), bewezen: null };
  const sleutels = keurSleutels(uitvoer, verwacht.sleutel);
  const inManifest = keurManifest(uitvoer, sleutels.sleutels);
  const grootboek = keurGrootboek(uitvoer);
  const ankers = keurAnkers(uitvoer, sleutels.sleutels, verwacht.anker);
  const dieper = [sleutels, grootboek, ankers].flatMap(({ bevindingen }) => bevindingen);
  const eerst = [...vormfouten, ...rangschik(inManifest, dieper)];
  // of a file that was changed nobody can say what is missing from the case itself
  const heel = eerst.length === 0;
  const gemis = heel ? keurGemis(uitvoer, grootboek.gebeurtenissen) : null;
  const bonnen = heel ? keurBonnen(uitvoer, grootboek.gebeurtenissen) : null;
  const bevindingen = [...eerst, ...(gemis?.bevindingen ?? []), ...(bonnen?.bevindingen ?? [])];
  const laatste = uitvoer.delen.grootboek.at(-1);
  if (bevindingen.length > 0 || !gemis || !bonnen || !laatste)
    return { uitkomst: 'klopt-niet', fouten: plaats(json, bevindingen), bewezen: null };
  const { nr, hash } = laatste;
  const bewezen = {
    manifest: uitvoer.manifest,
    hoofd: { nr, hash },
    sleutels,
    grootboek: { ...grootboek, ...gemis },
    ankers,
    bonnen,
  };
  return { uitkomst: 'klopt', fouten: [], bewezen };
}

/**
 * Of a row that is not what was signed, what is wrong within it says more than that. Once any row is not, it is the file that
 * was changed: of what was signed nothing can be said.
 */
function rangschik(inManifest: readonly Bevinding[], dieper: readonly Bevinding[]): Bevinding[] {
  const binnen = (buiten: Bevinding) => (b: Bevinding) =>
    buiten.pad.length > 2 && buiten.pad.every((deel, i) => deel === b.pad[i]);
  return [
    ...inManifest.filter((rij) => !dieper.some(binnen(rij))),
    ...dieper.map((b) => (inManifest.length > 0 && b.aard === 'bron' ? { ...b, aard: 'bestand' as const } : b)),
  ];
}

const plaats = (json: string, bevindingen: readonly Bevinding[]): Fout[] =>
  bevindingen
    .map((bevinding) => {
      const { pad, wat, aard } = bevinding;
      const { begin, einde } = plekIn(json, bevinding);
      const vanaf = Buffer.byteLength(json.slice(0, begin));
      const tot = vanaf + Buffer.byteLength(json.slice(begin, einde));
      return { vanaf, tot, pad: toonPad(pad), wat, doe: DOE[aard] };
    })
    .sort((a, b) => a.vanaf - b.vanaf || b.pad.length - a.pad.length);

function plekIn(json: string, { pad, totEnMet = pad, teken }: Bevinding): Plek {
  if (teken !== undefined) return { begin: teken, einde: Math.min(teken + 1, json.length) };
  return { begin: plekVan(json, pad).begin, einde: plekVan(json, totEnMet).einde };
}
