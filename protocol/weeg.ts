/** The decision tables of a protocol, as the rules ask them: strict, with their trace. */
import type { Beslisspoor, Waarde } from '../mas/beslistabel.ts';
import type { Protocol } from '../mas/protocol.ts';
import { evalueer } from './dmn/evalueer.ts';
import { DmnFout } from './dmn/fout.ts';
import type { Dmnmodel } from './dmn/model.ts';

/**
 * Asks a decision of a model of this protocol.
 * @throws {Error} when the model or decision is unknown, an input is missing or of another kind, or no rule holds; it says
 * where, and nothing of what was asked
 */
export const weegMet =
  ({ beslissingen }: Pick<Protocol, 'beslissingen' | 'naam'>) =>
  (model: string, beslissing: string, invoer: Readonly<Record<string, Waarde>>): readonly Beslisspoor[] => {
    const gevonden = Object.hasOwn(beslissingen, model) ? beslissingen[model] : undefined;
    if (gevonden === undefined) throw new Error(`het protocol kent beslismodel ${model} niet`);
    try {
      return evalueer(gevonden as unknown as Dmnmodel, beslissing, invoer, 'streng').spoor;
    } catch (fout) {
      if (!(fout instanceof DmnFout)) throw fout;
      // eslint-disable-next-line preserve-caught-error -- its text names what was answered: nobody's who reads a log
      throw new Error(`${model}: ${fout.code} in ${JSON.stringify(fout.plaats)}`);
    }
  };
