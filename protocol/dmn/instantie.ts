/** `x instance of tType` for the types of the model: feelin knows FEEL's own, and asks JavaScript about other names. */
import type { Loop } from './loop.ts';
import { isVanType } from './typen.ts';
import type { Bereik } from './waarden.ts';

/** The names that an expression sees, with those of the types when it asks for them. */
export function metTypen(loop: Loop, tekst: string, bereik: Bereik): Bereik {
  if (!tekst.includes('instance of')) return bereik;
  const typen = [...loop.register.typen.keys()].map((type) => [type, alsKlasse(loop, type)] as const);
  return { ...Object.fromEntries(typen), ...bereik };
}

/** A thing that JavaScript lets decide what is an instance of it. */
function alsKlasse(loop: Loop, type: string): () => null {
  const klasse = () => null;
  Object.defineProperty(klasse, Symbol.hasInstance, { value: (waarde: unknown) => isVanType(loop, waarde, type) });
  return klasse;
}
