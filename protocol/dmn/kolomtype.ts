/** What a declared type comes down to. */
import type { Dmnmodel, Typedefinitie } from './model.ts';
import { BASISTYPE } from './waarden.ts';

export interface Kolomtype {
  /** FEEL's own type under it; null when there is none, as for a type with parts. */
  basis: string | null;
  isLijst: boolean;
  toegestaan: string | null;
}

/** The type by that name, through the types that it restricts; null when it does not exist. */
export function kolomtype({ typen }: Pick<Dmnmodel, 'typen'>, type: string): Kolomtype | null {
  let basis: string | null = type;
  let toegestaan: string | null = null;
  let isLijst = false;
  const gezien = new Set<Typedefinitie>();
  for (;;) {
    const definitie: Typedefinitie | undefined = typen.find(({ naam }) => naam === basis);
    if (!definitie || gezien.has(definitie)) break;
    gezien.add(definitie);
    toegestaan ??= definitie.toegestaan;
    isLijst ||= definitie.isLijst;
    basis = definitie.basis;
  }
  if (basis !== null && !Object.hasOwn(BASISTYPE, basis)) return null;
  return { basis, isLijst, toegestaan };
}
