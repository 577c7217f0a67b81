/** What a declared type comes down to. */
import type { Dmnmodel } from './model.ts';
import { BASISTYPE } from './waarden.ts';

export interface Kolomtype {
  /** FEEL's own type under it; null when there is none, as for a type with parts. */
  basis: string | null;
  isLijst: boolean;
  toegestaan: string | null;
}

/** The type by that name, through the types that it restricts; null when it does not exist. */
export function kolomtype(model: Pick<Dmnmodel, 'typen'>, type: string): Kolomtype | null {
  const definitie = model.typen.find(({ naam }) => naam === type);
  if (!definitie) return BASISTYPE.has(type) ? { basis: type, isLijst: false, toegestaan: null } : null;
  const { basis, isLijst, toegestaan } = definitie;
  if (basis === null) return { basis, isLijst, toegestaan };
  const onder = kolomtype(model, basis);
  return (
    onder && {
      basis: onder.basis,
      isLijst: isLijst || onder.isLijst,
      toegestaan: toegestaan ?? onder.toegestaan,
    }
  );
}
