/** What `npm run dmn` answers: one decision of a DMN file, in plain FEEL. */
import { readFileSync } from 'node:fs';
import { evalueer } from './evalueer.ts';
import { DmnFout } from './fout.ts';
import { leesDmn } from './lees.ts';

export interface Uitslag {
  code: 0 | 1;
  tekst: string;
}

const GEBRUIK = `Gebruik: npm run --silent dmn -- evalueer MODEL BESLISSING INVOER.json
  MODEL       een bestand in DMN 1.3
  BESLISSING  de naam of het id van een beslissing daarin
  INVOER      een bestand met de invoer op naam: {"uren": 16, "peildatum": "2026-11-23"}`;

/** A file that is not there, or holds no JSON object. */
class Bestandsfout extends Error {
  override readonly name = 'Bestandsfout';
  readonly code: 'bestand' | 'geen-json' | 'te-groot';

  constructor(code: Bestandsfout['code'], tekst: string) {
    super(tekst);
    this.code = code;
  }
}

/** Takes a decision as the arguments ask; what goes wrong is in the answer as well, so that a program can read it. */
export async function voerUit(args: readonly string[]): Promise<Uitslag> {
  const [opdracht, model = '', beslissing = '', invoer = ''] = args;
  if (opdracht !== 'evalueer' || args.length !== 4) return mislukt('gebruik', GEBRUIK);
  try {
    const { uitkomst } = evalueer(await leesDmn(lees(model), model), beslissing, leesInvoer(invoer), 'soepel');
    return { code: 0, tekst: JSON.stringify({ uitkomst }) };
  } catch (fout) {
    // the stack is full: of brackets in an expression, or of lists in the input
    if (fout instanceof RangeError)
      return mislukt('te-diep', 'Hier zit te veel in elkaar. Verdeel het over beslissingen.');
    if (!(fout instanceof DmnFout || fout instanceof Bestandsfout)) throw fout;
    return mislukt(fout.code, fout.message);
  }
}

const mislukt = (code: string, tekst: string): Uitslag => ({
  code: 1,
  tekst: JSON.stringify({ fout: { code, tekst } }),
});

function lees(pad: string): string {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    throw new Bestandsfout('bestand', `${pad} is niet te lezen. Controleer de naam en de rechten.`);
  }
}

function leesInvoer(pad: string): Record<string, unknown> {
  const waarde = probeerJson(lees(pad));
  if (heeftTeGroot(waarde))
    throw new Bestandsfout('te-groot', `In ${pad} staat een getal dat te groot is om mee te rekenen. Verbeter het.`);
  if (typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)) return { ...waarde };
  throw new Bestandsfout('geen-json', `${pad} is geen JSON-object. Schrijf {"naam": waarde}.`);
}

/** JSON writes 1e400, and JavaScript reads no number in it. */
const heeftTeGroot = (waarde: unknown): boolean =>
  typeof waarde === 'number'
    ? !Number.isFinite(waarde)
    : typeof waarde === 'object' && waarde !== null && Object.values(waarde).some(heeftTeGroot);

function probeerJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return null;
  }
}
