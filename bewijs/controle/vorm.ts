/** Whether the bytes are an export at all, and written down in the only way in which it can be. */
import { canoniek } from '../../mas/canoniek.ts';
import { type Uitvoer, uitvoerschema } from '../formaat.ts';
import { geenJsonVanaf } from '../json.ts';
import type { Bevinding } from './bevinding.ts';

export interface Gelezen {
  /** The text of the file, as far as it is text. */
  json: string;
  /** Null when it does not have the form of an export. */
  uitvoer: Uitvoer | null;
  bevindingen: Bevinding[];
  /** Nothing in it can be read: it is no export, or of another version. */
  onleesbaar: boolean;
}

export function lees(bytes: Buffer): Gelezen {
  const json = bytes.toString('utf8');
  const niets = (teken: number, wat: string): Gelezen => ({
    json,
    uitvoer: null,
    bevindingen: [{ pad: [], wat, aard: 'onleesbaar', teken }],
    onleesbaar: true,
  });
  const geenTekst = eersteVerschil(bytes, Buffer.from(json));
  if (geenTekst !== null)
    return niets(bytes.subarray(0, geenTekst).toString('utf8').length, 'hier staat iets dat geen tekst is (UTF-8)');
  let waarde: unknown;
  try {
    waarde = JSON.parse(json);
  } catch {
    return niets(geenJsonVanaf(json) ?? json.length, 'vanaf hier is het niet te lezen');
  }
  const onleesbaar = !isBekend(waarde);
  const { uitvoer, bevindingen } = keurVorm(json, waarde);
  return {
    json,
    uitvoer,
    onleesbaar,
    bevindingen: bevindingen.map((b) => (onleesbaar ? { ...b, aard: 'onleesbaar' } : b)),
  };
}

function keurVorm(json: string, waarde: unknown): Pick<Gelezen, 'uitvoer' | 'bevindingen'> {
  const bevindingen: Bevinding[] = [];
  const anders = eersteVerschilTekst(json, canoniek(waarde));
  if (anders !== null)
    bevindingen.push({
      pad: [],
      wat: 'dit is niet zo opgeschreven als Schakel het doet',
      aard: 'bestand',
      teken: anders,
    });
  const { data, error } = uitvoerschema.safeParse(waarde);
  for (const { path } of error?.issues ?? [])
    bevindingen.push({
      pad: path.filter((deel) => typeof deel !== 'symbol'),
      wat: 'dit heeft niet de vorm die het moet hebben',
      aard: 'bestand',
    });
  return { uitvoer: data ?? null, bevindingen };
}

/** Whether it was an export of a version that is known here, whatever became of it. */
const isBekend = (waarde: unknown): boolean =>
  uitvoerschema.shape.manifest
    .pick({ soort: true, versie: true })
    .loose()
    .safeParse((waarde as { manifest?: unknown } | null)?.manifest).success;

function eersteVerschil(a: Buffer, b: Buffer): number | null {
  if (a.equals(b)) return null;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

function eersteVerschilTekst(a: string, b: string): number | null {
  if (a === b) return null;
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i;
}
