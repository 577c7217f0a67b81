/** The decision tables of the protocols as a case asks them: strictly, and with the thresholds of the protocol in them. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Beslisspoor, Waarde } from '../../mas/beslistabel.ts';
import type { Drempel } from '../../mas/protocol.ts';
import { compileerModel, type Gecompileerd } from '../dmn/compileer.ts';
import { evalueer } from '../dmn/evalueer.ts';

export const PROTOCOLLEN = ['landelijk', 'noord-kennemerland', 'ijssel-vecht'] as const;
export type Protocolnaam = (typeof PROTOCOLLEN)[number];

export type Antwoord = 'ja' | 'nee' | 'weet-niet';
export const ANTWOORDEN: readonly Antwoord[] = ['ja', 'nee', 'weet-niet'];
export const antwoord = fc.constantFrom(...ANTWOORDEN);

const lees = (pad: string): string => readFileSync(new URL(pad, import.meta.url), 'utf8');

export const DREMPELS = Object.fromEntries(
  Object.entries(parse(lees('../landelijk/drempels.yaml')) as Record<string, Drempel>).map(([sleutel, { waarde }]) => [
    sleutel,
    waarde,
  ]),
);

/** The models that stand in the folder of a protocol. */
export const modellenVan = (protocol: Protocolnaam): string[] =>
  readdirSync(new URL(`../${protocol}/beslissingen`, import.meta.url)).map((bestand) => bestand.replace('.dmn', ''));

export const leesXml = (protocol: Protocolnaam, model: string): string =>
  lees(`../${protocol}/beslissingen/${model}.dmn`);

/** @param anders thresholds that are not those of the protocol */
export const compileer = (
  protocol: Protocolnaam,
  model: string,
  anders: Record<string, number> = {},
): Promise<Gecompileerd> => compileerModel(leesXml(protocol, model), model, { ...DREMPELS, ...anders });

/** A model that can be asked, each input filled in unless a question says otherwise. */
export class Tafel {
  readonly #model: NonNullable<Gecompileerd['model']>;
  readonly #bekend: Readonly<Record<string, Waarde>>;

  constructor(model: NonNullable<Gecompileerd['model']>, bekend: Readonly<Record<string, Waarde>>) {
    this.#model = model;
    this.#bekend = bekend;
  }

  vraag(beslissing: string, anders: object = {}): Waarde {
    return evalueer(this.#model, beslissing, { ...this.#bekend, ...anders }, 'streng').uitkomst;
  }

  spoor(beslissing: string, anders: object = {}): Beslisspoor[] {
    return evalueer(this.#model, beslissing, { ...this.#bekend, ...anders }, 'streng').spoor;
  }

  /** The outcome of a decision that says one thing. */
  oordeel(beslissing: string, anders: object = {}): string {
    const uitkomst = this.vraag(beslissing, anders);
    if (typeof uitkomst !== 'string') throw new Error(`${beslissing} geeft geen oordeel`);
    return uitkomst;
  }

  /** Codes of the reasons that a decision collects. */
  codes(beslissing: string, anders: object = {}): string[] {
    return kolom(this.vraag(beslissing, anders), 'code');
  }

  /** Ids of the rules of these decisions. */
  regels(beslissingen: readonly string[]): string[] {
    return this.#model.beslissingen.flatMap(({ naam, logica }) =>
      beslissingen.includes(naam) && logica?.soort === 'tabel' ? logica.regels.map(({ id }) => id) : [],
    );
  }
}

/** What one column says, of a table that collects. */
export const kolom = (uitkomst: Waarde, naam: string): string[] =>
  (uitkomst as Record<string, string>[]).map((regel) => regel[naam] ?? '');

/** @param bekend what is known in the case, unless a question says otherwise */
export async function dek(
  model: string,
  bekend: Readonly<Record<string, Waarde>> = {},
  protocol: Protocolnaam = 'landelijk',
  drempels: Record<string, number> = {},
): Promise<Tafel> {
  const gecompileerd = await compileer(protocol, model, drempels);
  if (!gecompileerd.model) throw new Error(`${protocol}/${model} is niet te lezen`);
  return new Tafel(gecompileerd.model, bekend);
}

/** Every combination of values, one of each list. */
export function combinaties<T extends object>(keuzes: { [naam in keyof T]: readonly T[naam][] }): T[] {
  return Object.entries<readonly Waarde[]>(keuzes as Record<string, readonly Waarde[]>).reduce<
    Record<string, Waarde>[]
  >(
    (uit, [naam, waarden]) => uit.flatMap((deel) => waarden.map((waarde) => ({ ...deel, [naam]: waarde }))),
    [{}],
  ) as T[];
}
