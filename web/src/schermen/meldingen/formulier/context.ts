import { createContext, use } from 'react';
import type { Fouten } from './fouten.ts';
import type { Dagrij, Invoer } from './invoer.ts';
import type { Veldnaam } from './velden.ts';

/** What each part of the form of a melding works on. */
export interface Formulier {
  invoer: Invoer;
  fouten: Fouten;
  zet: (naam: Veldnaam, waarde: string) => void;
  zetAnderAdres: (anders: boolean) => void;
  zetDagen: (dagen: Dagrij[]) => void;
}

export const FormulierContext = createContext<Formulier | null>(null);

export function useFormulier(): Formulier {
  const formulier = use(FormulierContext);
  if (!formulier) throw new Error('dit hoort in het formulier van een melding');
  return formulier;
}
