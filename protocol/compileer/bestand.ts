/** A YAML file of a protocol that knows on which line each of its values stands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Pair, type ParsedNode } from 'yaml';
import type { Bevinding } from './fout.ts';

/** Place of a value in its file: keys and positions, from the outside in. */
export type Pad = readonly (string | number)[];

/** A point followed by precisely three digits. */
const DUIZENDTAL = /^[-+]?\d+\.\d{3}$/;

export class Bestand {
  readonly naam: string;
  /** Plain data; null when the file could not be read. */
  readonly waarde: unknown;
  readonly bevindingen: Bevinding[] = [];
  readonly #regels = new LineCounter();
  readonly #wortel: ParsedNode | null = null;

  /** Reads `naam` in `map`. A file that is absent or no YAML is a finding, not an exception. */
  constructor(map: string, naam: string) {
    this.naam = naam;
    const tekst = lees(join(map, naam));
    if (tekst === null) {
      this.waarde = null;
      this.meld([], 'dit bestand ontbreekt of is niet te lezen', 'Zet het op deze plaats of herstel de rechten');
      return;
    }
    const document = parseDocument(tekst, { lineCounter: this.#regels, prettyErrors: false });
    this.#wortel = document.contents;
    for (const { code, message, pos } of document.errors) this.#meldYaml(code, message, pos[0]);
    this.waarde = document.errors.length === 0 ? this.#alsWaarde(document) : null;
    this.#keurGetallen(this.#wortel, []);
  }

  /** The reader gives up on a few lines that refer to each other until they are millions. */
  #alsWaarde(document: Document.Parsed): unknown {
    try {
      return document.toJS();
    } catch (fout) {
      if (!(fout instanceof ReferenceError)) throw fout;
      this.meld([], 'hier staan te veel verwijzingen (& en *)', 'Schrijf uit wat er staat');
      return null;
    }
  }

  /** In Dutch 1.000 is a thousand, in YAML it is one. */
  #keurGetallen(knoop: ParsedNode | null | undefined, pad: Pad): void {
    if (isMap(knoop))
      for (const { key, value } of knoop.items)
        this.#keurGetallen(value, [...pad, isScalar(key) ? String(key.value) : '']);
    else if (isSeq(knoop))
      knoop.items.forEach((deel, n) => {
        this.#keurGetallen(deel, [...pad, n]);
      });
    else if (isScalar(knoop) && typeof knoop.value === 'number' && DUIZENDTAL.test(knoop.source))
      this.meld(
        pad,
        `${knoop.source} is hier ${knoop.value}, en geen ${knoop.source.replace('.', '')}`,
        'Schrijf duizend als 1000, en laat bij een breuk nullen aan het eind weg',
      );
  }

  /** The entries of a file that is one table; an empty file is a finding. */
  tabel(): Record<string, unknown> {
    const tabel = velden(this.waarde);
    if (Object.keys(tabel).length === 0 && this.bevindingen.length === 0)
      this.meld([], 'hier staat niets', 'Vul het bestand of zet het oude terug');
    return tabel;
  }

  /** Notes what is wrong at a place, and what to do about it. */
  meld(pad: Pad, wat: string, doe: string): void {
    this.bevindingen.push(this.bevinding(pad, wat, doe));
  }

  /** The same, without noting it. */
  bevinding(pad: Pad, wat: string, doe: string): Bevinding {
    return { bestand: this.naam, regel: this.#regelVan(pad), sleutel: toonPad(pad), wat, doe };
  }

  #meldYaml(code: string, melding: string, positie: number): void {
    const regel = this.#regels.linePos(positie).line;
    const dubbel = code === 'DUPLICATE_KEY';
    const wat = dubbel ? 'dezelfde naam staat er twee keer' : `dit is geen YAML (${melding})`;
    const doe = dubbel
      ? 'Haal een van de twee weg'
      : 'Kijk naar inspringing, aanhalingstekens en haakjes op deze regel';
    this.bevindingen.push({ bestand: this.naam, regel, sleutel: '', wat, doe });
  }

  /** Line of the deepest part of a path that exists: for a field that is missing, that of what misses it. */
  #regelVan(pad: Pad): number {
    let plaats = 0;
    let knoop: ParsedNode | null | undefined = this.#wortel;
    for (const deel of pad) {
      if (isMap(knoop)) {
        const paar: Pair<ParsedNode, ParsedNode | null> | undefined = knoop.items.find(
          ({ key }) => isScalar(key) && String(key.value) === deel,
        );
        if (paar === undefined) break;
        plaats = paar.key.range[0];
        knoop = paar.value;
      } else if (isSeq(knoop)) {
        knoop = typeof deel === 'number' ? knoop.items[deel] : undefined;
        plaats = knoop?.range[0] ?? plaats;
      }
    }
    return this.#wortel === null ? 1 : this.#regels.linePos(plaats).line;
  }
}

/** The fields of a value that is a table, none of any other value. */
export const velden = (waarde: unknown): Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? { ...waarde } : {};

/** Whether there is such a file. */
export const bestaat = (map: string, naam: string): boolean => existsSync(join(map, naam));

/** The text of a file, or null when it cannot be read. */
export function lees(pad: string): string | null {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    return null;
  }
}

const toonPad = (pad: Pad): string =>
  pad.reduce<string>(
    (tot, deel) => (typeof deel === 'number' ? `${tot}[${deel}]` : tot === '' ? deel : `${tot}.${deel}`),
    '',
  );
