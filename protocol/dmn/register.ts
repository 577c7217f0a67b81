/** A model made ready for evaluation: everything in it by id and name, and what was found out about its cells. */
import type { Beslissing, Dmnmodel, Gegeven, Kennismodel, Typedefinitie } from './model.ts';

export class Register {
  readonly model: Dmnmodel;
  /** What a requirement may point to, by id. */
  readonly vereisbaar = new Map<string, Beslissing | Gegeven>();
  readonly kennis = new Map<string, Kennismodel>();
  readonly typen = new Map<string, Typedefinitie>();
  /** Whether a cell mentions no name at all, by its text. */
  readonly gesloten = new Map<string, boolean>();
  /** What such a cell said of a value: feelin reads its text anew every time. */
  readonly uitslagen = new Map<string, boolean>();

  constructor(model: Dmnmodel) {
    this.model = model;
    for (const ding of [...model.gegevens, ...model.beslissingen]) this.vereisbaar.set(ding.id, ding);
    for (const kennis of model.kennis) this.kennis.set(kennis.id, kennis);
    for (const type of model.typen) this.typen.set(type.naam, type);
  }

  /** The decision with this id, else with this name. */
  beslissing(wie: string): Beslissing | undefined {
    const { beslissingen } = this.model;
    return beslissingen.find(({ id }) => id === wie) ?? beslissingen.find(({ naam }) => naam === wie);
  }
}

const registers = new WeakMap<Dmnmodel, Register>();

/** The register of a model, made once: a model does not change. */
export function registerVan(model: Dmnmodel): Register {
  const bekend = registers.get(model);
  if (bekend) return bekend;
  const register = new Register(model);
  registers.set(model, register);
  return register;
}
