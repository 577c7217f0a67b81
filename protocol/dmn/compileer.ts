/** Turns the XML of a decision model into the one that goes into a compiled protocol, or says what is wrong with it. */
import { analyseer } from './analyse.ts';
import type { Tabelbevinding } from './bevinding.ts';
import { vulDrempels } from './drempels.ts';
import { DmnFout } from './fout.ts';
import { leesAlles, type Gelezen } from './lees.ts';
import { lintModel } from './lint.ts';
import type { Dmnmodel } from './model.ts';

export interface Gecompileerd {
  /** Null when the XML could not be read. */
  model: Dmnmodel | null;
  bevindingen: Tabelbevinding[];
  /** Keys of the thresholds that stand in the tables. */
  gebruikteDrempels: string[];
  /** Whether a table names a threshold, or something that would be one. */
  noemtDrempels: boolean;
}

/**
 * Reads a model, puts the thresholds of the protocol in its tables, and holds it against everything that a table about
 * people has to meet.
 *
 * @param drempels thresholds by their key, such as `halt/ondergrens-uren`
 */
export async function compileerModel(
  xml: string,
  naam: string,
  drempels: Record<string, number>,
): Promise<Gecompileerd> {
  try {
    return await compileer(xml, naam, drempels);
  } catch (fout) {
    // the stack is full
    if (!(fout instanceof RangeError)) throw fout;
    const teDiep = { beslissing: naam, wat: 'hier zit te veel in elkaar', doe: 'Verdeel het over beslissingen' };
    return { model: null, bevindingen: [teDiep], gebruikteDrempels: [], noemtDrempels: false };
  }
}

async function compileer(xml: string, naam: string, drempels: Record<string, number>): Promise<Gecompileerd> {
  const gelezen = await leesOfMeld(xml, naam);
  if ('wat' in gelezen) return { model: null, bevindingen: [gelezen], gebruikteDrempels: [], noemtDrempels: false };
  const { model, gebruikt, onbekend } = vulDrempels(gelezen.model, drempels);
  const genegeerd = gelezen.genegeerd.map((melding) => ({
    beslissing: naam,
    wat: `dit heeft geen betekenis in DMN (${melding})`,
    doe: 'Verbeter de naam of haal het weg',
  }));
  // a name that is no threshold is no value either: once is enough
  const lint = lintModel(model).filter((bevinding) => !onbekend.some((eerder) => isZelfdePlaats(eerder, bevinding)));
  const fouten = [...genegeerd, ...onbekend, ...lint];
  const gave = model.beslissingen.map((beslissing) => beslissing.naam).filter((naam) => !fouten.some(over(naam)));
  // a type that is wrong may be that of any column
  const analyse = fouten.some(over(model.naam)) ? [] : analyseer(model, gave);
  return {
    model,
    bevindingen: [...fouten, ...analyse],
    gebruikteDrempels: gebruikt,
    noemtDrempels: gebruikt.length + onbekend.length > 0,
  };
}

const over =
  (naam: string) =>
  ({ beslissing }: Tabelbevinding): boolean =>
    beslissing === naam;

const isZelfdePlaats = (a: Tabelbevinding, b: Tabelbevinding): boolean =>
  a.beslissing === b.beslissing && a.regel === b.regel && a.cel === b.cel;

async function leesOfMeld(xml: string, naam: string): Promise<Gelezen | Tabelbevinding> {
  try {
    return await leesAlles(xml, naam);
  } catch (fout) {
    if (!(fout instanceof DmnFout)) throw fout;
    const { wat, doe } = fout;
    return { ...fout.plaats, wat, doe };
  }
}
